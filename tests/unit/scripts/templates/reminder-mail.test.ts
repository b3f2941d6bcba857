import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { expect, test } from 'vitest';
import { sectionsOf } from '#lib/template-fill/text.ts';
import { template } from '#schemas/template.ts';

const folder = 'content/templates/reminder-mail';
const text = readFileSync(`${folder}/reminder-mail.txt`, 'utf8');
const [, frontMatter = ''] = readFileSync(`${folder}/index.mdx`, 'utf8').split(/^---$/m);
const { blanks = [], version } = template.parse(load(frontMatter));

/** As the mail tool writes it: `scripts/console/pages/campaign/mails.ts`. */
const viewingMark = '《視聴画面のURL》';

const mailLines = sectionsOf(text).flatMap((mail) => mail.text.split('\n'));

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

test('everybody gets an address of their own: the mark of the mail tool stands where a blank would ask for one', () => {
  expect(mailLines.filter((line) => line === viewingMark)).toHaveLength(3);
  expect(blanks.filter(({ label }) => label.includes('視聴画面'))).toEqual([]);
});

test('an address stands alone on its line, so that no mail reader breaks it', () => {
  const blank = blanks.filter(({ type }) => type === 'url').map(({ name }) => `{{${name}}}`);
  const addresses = [...blank, viewingMark];
  const lines = mailLines.filter((line) => addresses.some((address) => line.includes(address)));
  expect(lines.length).toBeGreaterThan(4);
  expect(lines.filter((line) => !addresses.includes(line))).toEqual([]);
});
