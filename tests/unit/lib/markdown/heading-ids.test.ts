import { compile } from '@mdx-js/mdx';
import { expect, it } from 'vitest';
import { rehypeHeadingIds } from '#lib/markdown/heading-ids.ts';

const compiled = async (markdown: string): Promise<string> =>
  String(await compile(markdown, { rehypePlugins: [rehypeHeadingIds] }));

it('gives a heading the id that it names, and takes the name out of the text', async () => {
  const page = await compiled('## 手順 [#steps]');
  expect(page).toContain('id: "steps"');
  expect(page).toContain('children: "手順"');
});

it('keeps what else the heading holds', async () => {
  const page = await compiled('### **「保存」** を押す [#save]');
  expect(page).toContain('id: "save"');
  expect(page).toContain('"「保存」"');
  expect(page).toContain('" を押す"');
});

it.each(['## 手順', '## 手順 [#手順]', '## [#steps] 手順', '# 題名 [#title]', '本文 [#steps]'])(
  'leaves 「%s」 without an id',
  async (markdown) => {
    expect(await compiled(markdown)).not.toContain('id:');
  },
);
