import type { IParagraphStyleOptions, IStylesOptions } from 'docx';
import { font, hex } from './document-theme.ts';
import type { colour } from './look.ts';

const rule = (name: keyof typeof colour, size = 6, space = 4) => ({
  style: 'single' as const,
  color: hex(name),
  size,
  space,
});

/** The one next thing, as on the pages of the guide: nothing else is apricot. */
const apricot = { bar: 'E98B4E', pale: 'FCEFE4' };

/**
 * A line of at least so many twentieths of a point, as wide as the widest face in use needs it: a multiple of the
 * line would make the pages of two programs, or of two faces, break in different places.
 */
const lines = (line: number, before = 0, after = 0) => ({
  before,
  after,
  line,
  lineRule: 'atLeast' as const,
});

/** Text in a box with a bar at its left: the same on all sides, so that two of them in a row stay one box. */
const boxed = (fill: string, bar: string): NonNullable<IParagraphStyleOptions['paragraph']> => {
  const edge = { style: 'single', color: fill, size: 24, space: 3 } as const;
  return {
    spacing: lines(340),
    indent: { left: 284, right: 170 },
    shading: { type: 'clear', color: 'auto', fill },
    border: { top: edge, bottom: edge, left: { ...edge, color: bar, size: 36, space: 10 }, right: edge },
    keepLines: true,
  };
};

const paragraphs = (
  [
    {
      id: 'Lead',
      name: 'リード',
      run: { size: 22, color: hex('quiet') },
      paragraph: { spacing: lines(360, 0, 200) },
    },
    {
      id: 'Hint',
      name: '書き方',
      run: { size: 19, color: hex('quiet') },
      paragraph: { spacing: lines(320, 0, 60), keepNext: true },
    },
    { id: 'Note', name: '補足', run: { size: 20 }, paragraph: boxed(hex('calm'), hex('green')) },
    { id: 'Caution', name: '注意', run: { size: 20 }, paragraph: boxed(hex('paper'), hex('ink')) },
    {
      id: 'NextThing',
      name: 'いちばん大事',
      run: { size: 24 },
      paragraph: boxed(apricot.pale, apricot.bar),
    },
    /** The quiet gap after a box or a table: spacing inside a border would be painted. */
    {
      id: 'Gap',
      name: '間',
      run: { size: 8 },
      paragraph: { spacing: { before: 0, after: 0, line: 160, lineRule: 'exact' } },
    },
    {
      id: 'FillIn',
      name: '記入の行',
      paragraph: {
        spacing: lines(460, 100),
        leftTabStop: 2552,
        border: { bottom: rule('quiet', 4, 1), between: rule('quiet', 4, 1) },
      },
    },
    {
      id: 'Check',
      name: '確かめる行',
      paragraph: { spacing: lines(345, 0, 40), indent: { left: 397, hanging: 397 } },
    },
    {
      id: 'CellText',
      name: '表の本文',
      run: { size: 19 },
      paragraph: { spacing: lines(290) },
    },
    { id: 'CellName', name: '表の項目', basedOn: 'CellText', run: { bold: true } },
    {
      id: 'CellHint',
      name: '表の書き方',
      basedOn: 'CellText',
      run: { size: 17, color: hex('quiet') },
      paragraph: { spacing: lines(260) },
    },
    { id: 'CellHead', name: '表の見出し', basedOn: 'CellName', paragraph: { keepNext: true } },
    {
      id: 'Header',
      name: 'header',
      run: { size: 16, color: hex('quiet') },
      paragraph: { spacing: lines(240), rightTabStop: 9354 },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Header',
      paragraph: { border: { top: rule('line', 4, 6) } },
    },
  ] satisfies IParagraphStyleOptions[]
).map((style) => ({ basedOn: 'Normal', quickFormat: true, ...style }));

const heading = (size: number, name: keyof typeof colour, line: number, before: number, after: number) => ({
  run: { size, bold: true, color: hex(name), font },
  paragraph: { spacing: lines(line, before, after), keepNext: true, keepLines: true },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21, color: hex('ink'), language: { value: 'en-US', eastAsia: 'ja-JP' } },
      paragraph: { spacing: lines(360, 0, 120) },
    },
    title: {
      run: { size: 44, bold: true, color: hex('ink'), font },
      paragraph: { spacing: lines(600, 0, 60), keepNext: true },
    },
    heading1: {
      ...heading(30, 'green', 460, 300, 120),
      paragraph: { ...heading(30, 'green', 460, 300, 120).paragraph, border: { bottom: rule('line', 8, 6) } },
    },
    heading2: heading(24, 'ink', 380, 220, 70),
    heading3: heading(21, 'green', 340, 180, 60),
    listParagraph: { paragraph: { spacing: lines(345, 0, 40) } },
  },
  paragraphStyles: paragraphs,
  characterStyles: [
    { id: 'Strong', name: 'Strong', run: { bold: true } },
    /** A blank to type over: marked by its brackets and its ground, never by colour alone. */
    {
      id: 'Blank',
      name: '空欄',
      run: { color: hex('green'), shading: { type: 'clear', color: 'auto', fill: hex('calm') } },
    },
  ],
};
