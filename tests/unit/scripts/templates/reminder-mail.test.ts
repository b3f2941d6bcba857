import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { template } from '#schemas/template.ts';

const folder = 'content/templates/reminder-mail';
const text = readFileSync(`${folder}/reminder-mail.txt`, 'utf8');
const [, frontMatter = ''] = readFileSync(`${folder}/index.mdx`, 'utf8').split(/^---$/m);
const { blanks = [], version } = template.parse(load(frontMatter));

const inText = (mail: string) =>
  new Set([...mail.matchAll(/\{\{([^{}]+)\}\}/g)].map(([, name]) => name?.trim()));

test('the blanks of the text are those of the front matter, none forgotten and none left over', () => {
  const used = [...inText(text)].filter(Boolean).sort();
  expect(used).toEqual(blanks.map(({ name }) => name).sort());
});

test('a rule that compares names a blank that exists', () => {
  const names = blanks.map(({ name }) => name);
  const compared = blanks.flatMap(({ rules }) => rules.after ?? []);
  expect(compared).toEqual(['startsAt', 'endsAt']);
  expect(names).toEqual(expect.arrayContaining(compared));
});

test('the text carries its version, and five mails with a subject each', () => {
  expect(text.split('\n')[0]).toBe(`リマインド・お礼メール文例 v${version}`);
  expect(text.match(/^件名: .+/gm)).toHaveLength(5);
});

test('an address stands alone on its line, so that no mail reader breaks it', () => {
  const addresses = blanks.filter(({ type }) => type === 'url').map(({ name }) => `{{${name}}}`);
  const lines = text.split('\n').filter((line) => addresses.some((address) => line.includes(address)));
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.filter((line) => !addresses.includes(line))).toEqual([]);
});
