import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import * as seminar from '../../../../scripts/templates/seminar-structure.ts';
import { parts, span, timed } from '../../../../scripts/templates/seminar-structure/parts.ts';
import { pages } from '../../../../scripts/templates/seminar-structure/slides.ts';
import { partsOf } from './kit/parts.ts';

const folder = 'content/templates/seminar-structure';
const names = ['seminar-structure.pptx', 'seminar-structure.docx'];

afterEach(() => vi.useRealTimers());

test('the committed files are those that their source writes, on every day', async () => {
  vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
  const { files } = await seminar.make(readEntry('seminar-structure'));
  for (const name of names) {
    expect(readFileSync(`${folder}/${name}`).equals(Buffer.from(files[name] ?? '')), name).toBe(true);
  }
});

test.each(names)('%s carries its version', (name) => {
  const file = partsOf(readFileSync(`${folder}/${name}`));
  expect(file.get('docProps/core.xml')).toContain('<dc:title>セミナー構成 v1.0</dc:title>');
});

describe('the structure', () => {
  test('takes 45 minutes, and the survey comes 5 minutes before the end', () => {
    expect(timed.at(-1)?.to).toBe(45);
    expect(timed.find(({ name }) => name === 'アンケート')?.from).toBe(40);
  });

  test('every slide but the cover and the hidden guide has words to say', () => {
    const spoken = parts.flatMap(({ says }) => says.map(({ slide }) => slide));
    expect(spoken).toEqual(pages.slice(1, -1).map((_, index) => index + 2));
    for (const { notes } of pages.slice(1, -1)) expect(notes.join('')).toContain('【言うこと】');
  });

  test('the page of the guide shows the same times', () => {
    const page = readFileSync(`${folder}/index.mdx`, 'utf8');
    for (const part of timed) expect(page).toContain(`| ${span(part)} | ${part.name} |`);
  });
});
