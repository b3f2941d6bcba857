import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyNews, openOf, pieces, plain, sectionsOf, together, unready } from '#lib/template-fill/text.ts';
import type { Blank } from '#schemas/template.ts';

const blanks: Blank[] = [
  { name: 'title', label: '題', type: 'text', rules: { maxLength: 10 } },
  { name: 'startsAt', label: '開始日時', type: 'datetime', rules: {} },
  { name: 'endsAt', label: '終了予定', type: 'datetime', rules: { after: 'startsAt' } },
];
const filled = (text: string, values: Record<string, string>) => plain(pieces(text, blanks, values));

describe('filling a text', () => {
  it.each([
    [
      '{{title}}は{{ startsAt }}から',
      { title: '入門', startsAt: '2026-11-26T14:00' },
      '入門は2026年11月26日(木) 14:00から',
    ],
    ['{{title}}', {}, '〔題〕'],
    ['{{title}}', { title: '  ' }, '〔題〕'],
    ['{{other}}', {}, '{{other}}'],
    ['{{title}}', { title: '{{startsAt}}' }, '{{startsAt}}'],
    ['{{title}}', { title: "$& $1 $'" }, "$& $1 $'"],
    ['{{title}}', { title: '<b>&amp;' }, '<b>&amp;'],
    ['{{endsAt}}', { startsAt: '2026-11-26T14:00', endsAt: '2026-11-26T13:00' }, '2026年11月26日(木) 13:00'],
  ])('%j with %j', (text, values, expected) => {
    expect(filled(text, values)).toBe(expected);
  });

  it('says of each place whether it is ready', () => {
    const values = { startsAt: '2026-11-26T14:00', endsAt: '2026-11-26T13:00' };
    expect(pieces('{{title}} {{startsAt}} {{endsAt}}', blanks, values).map(({ state }) => state)).toEqual([
      'empty',
      undefined,
      'good',
      undefined,
      'wrong',
    ]);
  });

  it('loses and invents nothing around the blanks, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (title, around) => {
        const text = around.replaceAll(/[{}]/g, '');
        const result = filled(`${text}{{title}}${text}`, { title });
        expect(result.startsWith(text)).toBe(true);
        expect(result.endsWith(text)).toBe(true);
      }),
    );
  });
});

describe('what stands in the way of copying', () => {
  const names = (texts: string[], values: Record<string, string>) =>
    unready(texts, blanks, values).map(({ name }) => name);

  it('is what this text asks for, in the order of the fields', () => {
    expect(names(['{{startsAt}} {{title}}'], {})).toEqual(['title', 'startsAt']);
    expect(names(['{{title}}'], { title: '入門' })).toEqual([]);
    expect(names(['文だけ'], {})).toEqual([]);
    const wrongOrder = { title: '入門', startsAt: '2026-11-26T14:00', endsAt: '2026-11-26T13:00' };
    expect(names(['{{title}}', '{{endsAt}}'], wrongOrder)).toEqual(['endsAt']);
  });
});

describe('what is said of a copy', () => {
  it.each([
    [
      '入門',
      '2026-11-26T14:00',
      '2026-11-26T15:00',
      '「前日」をコピーしました。メールなどに貼り付けられます。',
    ],
    ['', '', '2026-11-26T15:00', '「前日」をコピーしました。空欄が2つ残っています。送る前に直してください。'],
    [
      '入門',
      '2026-11-26T14:00',
      '2026-11-26T13:00',
      '「前日」をコピーしました。直していない欄が1つ残っています。送る前に直してください。',
    ],
    [
      '',
      '2026-11-26T14:00',
      '2026-11-26T13:00',
      '「前日」をコピーしました。空欄が1つ、直していない欄が1つ残っています。送る前に直してください。',
    ],
  ])('calls only a whole text ready: %j %j %j', (title, startsAt, endsAt, said) => {
    const values = { title, startsAt, endsAt };
    const left = unready(['{{title}}{{startsAt}}{{endsAt}}'], blanks, values);
    expect(copyNews('「前日」', left, openOf(left, blanks, values))).toBe(said);
  });
});

describe('the parts of a template file', () => {
  const rule = '──────────────';

  it('are divided by its ruled titles; what stands before is for whoever fills it in', () => {
    const file = `表題 v1.0\n\n書き換えます。\n\n\n${rule}\n1. 前日\n${rule}\n件名: {{title}}\n\n本文\n\n\n${rule}\n2. 当日\n${rule}\n\n当日です。\n`;
    expect(sectionsOf(file)).toEqual([
      { title: '1. 前日', text: '件名: {{title}}\n\n本文' },
      { title: '2. 当日', text: '当日です。' },
    ]);
    expect(sectionsOf(file.replaceAll('\n', '\r\n'))).toEqual(sectionsOf(file));
    expect(together(sectionsOf(file))).toBe(
      '■1. 前日\n\n件名: {{title}}\n\n本文\n\n\n■2. 当日\n\n当日です。',
    );
  });

  it('is one where nothing divides it', () => {
    expect(sectionsOf('文です。\n')).toEqual([{ title: '', text: '文です。' }]);
    expect(together(sectionsOf('文です。'))).toBe('文です。');
  });

  it('are the five mails of the reminders', () => {
    const file = readFileSync('content/templates/reminder-mail/reminder-mail.txt', 'utf8');
    const sections = sectionsOf(file);
    expect(sections.map(({ text }) => text.split('\n')[0]?.slice(0, 3))).toEqual(Array(5).fill('件名:'));
    expect(sections.map(({ title }) => title.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.']);
  });
});
