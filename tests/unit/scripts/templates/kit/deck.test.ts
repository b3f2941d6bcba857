import { afterEach, describe, expect, test, vi } from 'vitest';
import { drawChart } from '../../../../../scripts/templates/kit/deck-chart.ts';
import { coverOf, inside } from '../../../../../scripts/templates/kit/deck-layouts.ts';
import { drawTable } from '../../../../../scripts/templates/kit/deck-table.ts';
import { deckBytes, type Page } from '../../../../../scripts/templates/kit/deck.ts';
import { faultsOf } from '../structure.ts';
import { partsOf } from './parts.ts';

const entry = {
  id: 'deck',
  folder: 'content/templates/deck',
  title: '資料',
  version: '1.0',
  date: new Date('2026-11-25'),
  files: [],
  blanks: [],
};
const pages: Page[] = [
  { layout: '表紙', words: { title: '表題' }, notes: ['言うこと', '聞くこと'] },
  {
    layout: '図と読み取り',
    words: { title: '図', head1: '読み方', body1: ['1つ目', '2つ目'] },
    draw: (slide) =>
      drawChart(slide, {
        name: '図',
        alt: '申込2名、参加1名の横棒グラフ。',
        kind: 'bar',
        labels: ['申込', '参加'],
        series: [{ name: '今回', values: [2, 1] }],
        format: '#,##0',
      }),
    sample: true,
    notes: ['1'],
  },
  {
    layout: '見出しと表',
    words: { title: '表' },
    draw: (slide) => drawTable(slide, { name: '表', columns: [{ name: '列', width: 1 }], rows: [['値']] }),
    notes: ['1'],
    hidden: true,
  },
];
const layouts = [coverOf([{ name: '申込', width: 2 }]), ...inside];
const make = () => deckBytes({ entry, subject: '試し', pages, layouts });
const made = await make();
const parts = partsOf(made);
const part = (name: string) => parts.get(name) ?? '';

afterEach(() => vi.useRealTimers());

test('the same deck on another day, after another deck, is the same bytes', async () => {
  vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
  const first = await make();
  vi.setSystemTime(new Date('2040-06-07T08:09:10Z'));
  expect((await make()).equals(first)).toBe(true);
});

test('every part is read, every relation leads somewhere, nothing runs', () => {
  expect(faultsOf('deck.pptx', made, { version: '1.0', blanks: [] })).toEqual([]);
});

test('title and version stand in the properties and at the foot of the slides', () => {
  expect(part('docProps/core.xml')).toContain('<dc:title>資料 v1.0</dc:title>');
  expect(part('docProps/core.xml')).toContain('2026-11-25T00:00:00Z');
  expect(part('ppt/slides/slide2.xml')).toContain('<a:t>資料 v1.0</a:t>');
});

describe('what the library leaves to do', () => {
  test('the master has places for title, text, foot and number', () => {
    const types = [...part('ppt/slideMasters/slideMaster1.xml').matchAll(/<p:ph type="(\w+)"/g)];
    expect(types.map(([, type]) => type)).toEqual(['title', 'body', 'ftr', 'sldNum']);
  });

  test('colours and the East Asian face stand in the theme', () => {
    const theme = part('ppt/theme/theme1.xml');
    expect(theme).toContain('<a:accent1><a:srgbClr val="0D6658"/></a:accent1>');
    expect(theme.match(/<a:ea typeface="BIZ UDPGothic"\/>/g)).toHaveLength(2);
  });

  test('text in a placeholder takes everything from its layout', () => {
    const [shape = ''] =
      /<p:sp>(?:(?!<\/p:sp>).)*type="title".*?<\/p:sp>/s.exec(part('ppt/slides/slide2.xml')) ?? [];
    expect(shape).toContain('<p:spPr/>');
    expect(shape).not.toMatch(/ sz=|<a:solidFill>|<a:pPr/);
  });

  test('no two shapes of a slide share an id', () => {
    for (const [name, text] of parts) {
      if (!/slides\/slide\d+\.xml$/.test(name)) continue;
      const ids = [...text.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size, name).toBe(ids.length);
    }
  });

  test('each line of the notes is a paragraph', () => {
    expect(part('ppt/notesSlides/notesSlide1.xml')).toMatch(/言うこと<\/a:t><\/a:r><\/a:p><a:p>.*聞くこと/);
  });

  test('charts are counted from 1, and carry their figures with them', () => {
    expect([...parts.keys()].filter((name) => /charts\/chart|embeddings\/./.test(name))).toEqual([
      'ppt/charts/chart1.xml',
      'ppt/embeddings/Microsoft_Excel_Worksheet1.xlsx',
    ]);
  });
});
