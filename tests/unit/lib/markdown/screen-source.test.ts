import { compile } from '@mdx-js/mdx';
import { expect, it } from 'vitest';
import { remarkScreenSource } from '#lib/markdown/screen-source.ts';

const compiled = async (value: string, path = '/site/content/manuals/sign-in/index.mdx'): Promise<string> =>
  String(await compile({ value, path, cwd: '/site' }, { remarkPlugins: [remarkScreenSource] }));

it('turns the picture beside an entry into its path in the site', async () => {
  expect(await compiled('<Screen src="./login.webp" alt="ログイン" />')).toContain(
    'src: "/content/manuals/sign-in/login.webp"',
  );
});

it('does so inside other words and inside a sentence', async () => {
  const page = await compiled(
    '<Steps>\n<Screen src="./a.webp" />\n</Steps>\n\n文中の <Screen src="./b.webp" /> です。',
  );
  expect(page).toContain('src: "/content/manuals/sign-in/a.webp"');
  expect(page).toContain('src: "/content/manuals/sign-in/b.webp"');
});

it('leaves other words alone', async () => {
  expect(await compiled('<Video src="./login.webp" />')).toContain('src: "./login.webp"');
});
