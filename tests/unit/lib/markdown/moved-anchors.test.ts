import { compile } from '@mdx-js/mdx';
import { expect, it } from 'vitest';
import { rehypeHeadingIds } from '#lib/markdown/heading-ids.ts';
import { rehypeMovedAnchors } from '#lib/markdown/moved-anchors.ts';
import { readRedirects } from '#lib/redirects.ts';

const redirects = readRedirects(
  '/faqs/a/#old-heading /faqs/a/#new-heading\n/faqs/a/#old-step /faqs/a/#new-step',
);
const page = '## 見出し [#new-heading]\n\n<Step id="new-step" title="開く">\n\n開きます。\n\n</Step>';

const compiled = async (folder: string): Promise<string> =>
  String(
    await compile(
      { value: page, path: `/site/content/${folder}/index.mdx` },
      { rehypePlugins: [rehypeHeadingIds, [rehypeMovedAnchors, { redirects }]] },
    ),
  );

it('an old anchor stands at the heading or step that carries the new one', async () => {
  const text = await compiled('faqs/a');
  for (const id of ['old-heading', 'old-step', 'new-heading']) expect(text).toContain(`id: "${id}"`);
  expect(text.indexOf('"old-heading"')).toBeLessThan(text.indexOf('"old-step"'));
});

it('on no other page', async () => {
  expect(await compiled('faqs/b')).not.toContain('old-');
});
