import type { IParagraphStyleOptions, IStylesOptions, IThemeOptions } from 'docx';
import { colour } from './look.ts';

/** A colour of the guide as Word writes it: `0D6658`. */
export const hex = (name: keyof typeof colour): string => colour[name].slice(2);

const face = 'BIZ UDPGothic';
/** Western and East Asian text each have their own place for a face: one name in all of them keeps a line in one hand. */
export const font = { ascii: face, hAnsi: face, eastAsia: face, cs: face };

/** What Word offers in its own menus of colours and fonts. */
export const theme: IThemeOptions = {
  name: 'セルフケアガイド',
  colors: {
    dark1: hex('ink'),
    light1: hex('white'),
    dark2: hex('quiet'),
    light2: hex('paper'),
    accent1: hex('green'),
    accent2: hex('calm'),
    accent3: hex('line'),
    accent4: hex('quiet'),
    accent5: hex('ink'),
    accent6: hex('brick'),
    hyperlink: hex('green'),
    followedHyperlink: hex('quiet'),
  },
  fonts: { headings: { latin: face, eastAsia: face }, body: { latin: face, eastAsia: face } },
};

const rule = (name: keyof typeof colour, size = 6, space = 4) => ({
  style: 'single' as const,
  color: hex(name),
  size,
  space,
});

/** Text in a box with a bar at its left: the same on all sides, so that two of them in a row stay one box. */
const boxed = (
  fill: keyof typeof colour,
  bar: keyof typeof colour,
): NonNullable<IParagraphStyleOptions['paragraph']> => ({
  spacing: { before: 0, after: 0, line: 340 },
  indent: { left: 284, right: 170 },
  shading: { type: 'clear', color: 'auto', fill: hex(fill) },
  border: {
    top: { ...rule(fill, 24, 3) },
    bottom: { ...rule(fill, 24, 3) },
    left: { ...rule(bar, 36, 10) },
    right: { ...rule(fill, 24, 4) },
  },
  keepLines: true,
});

const paragraphs = (
  [
    {
      id: 'Lead',
      name: 'リード',
      run: { size: 22, color: hex('quiet') },
      paragraph: { spacing: { after: 240 } },
    },
    { id: 'Note', name: '補足', run: { size: 20 }, paragraph: boxed('calm', 'green') },
    { id: 'Caution', name: '注意', run: { size: 20 }, paragraph: boxed('paper', 'ink') },
    /** The quiet gap after a box or a table: spacing inside a border would be painted. */
    { id: 'Gap', name: '間', run: { size: 8 }, paragraph: { spacing: { before: 0, after: 0, line: 180 } } },
    {
      id: 'FillIn',
      name: '記入の行',
      paragraph: {
        spacing: { before: 120, after: 0, line: 420 },
        leftTabStop: 2552,
        border: { bottom: rule('quiet', 4, 1), between: rule('quiet', 4, 1) },
      },
    },
    {
      id: 'Check',
      name: '確かめる行',
      paragraph: { spacing: { before: 0, after: 70, line: 330 }, indent: { left: 397, hanging: 397 } },
    },
    {
      id: 'CellText',
      name: '表の本文',
      run: { size: 19 },
      paragraph: { spacing: { before: 0, after: 0, line: 300 } },
    },
    {
      id: 'CellHead',
      name: '表の見出し',
      basedOn: 'CellText',
      run: { bold: true },
      paragraph: { keepNext: true },
    },
    {
      id: 'Header',
      name: 'header',
      run: { size: 16, color: hex('quiet') },
      paragraph: { spacing: { after: 0, line: 240 }, rightTabStop: 9354 },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Header',
      paragraph: { border: { top: rule('line', 4, 6) } },
    },
  ] satisfies IParagraphStyleOptions[]
).map((style) => ({ basedOn: 'Normal', quickFormat: true, ...style }));

const heading = (size: number, name: keyof typeof colour, before: number, after: number) => ({
  run: { size, bold: true, color: hex(name), font },
  paragraph: { spacing: { before, after, line: 300 }, keepNext: true, keepLines: true },
});

export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 21, color: hex('ink'), language: { value: 'en-US', eastAsia: 'ja-JP' } },
      paragraph: { spacing: { after: 140, line: 360 } },
    },
    title: {
      run: { size: 44, bold: true, color: hex('ink'), font },
      paragraph: { spacing: { before: 0, after: 100, line: 320 }, keepNext: true },
    },
    heading1: {
      ...heading(30, 'green', 420, 160),
      paragraph: { ...heading(30, 'green', 420, 160).paragraph, border: { bottom: rule('line', 8, 6) } },
    },
    heading2: heading(24, 'ink', 280, 80),
    heading3: heading(21, 'green', 200, 60),
    listParagraph: { paragraph: { spacing: { before: 0, after: 70, line: 330 } } },
  },
  paragraphStyles: paragraphs,
  characterStyles: [
    { id: 'Strong', name: 'Strong', run: { bold: true } },
    { id: 'Quiet', name: '控えめ', run: { color: hex('quiet') } },
    { id: 'Label', name: '札', run: { bold: true, color: hex('green') } },
    /** A blank to type over: marked by its brackets and its ground, never by colour alone. */
    {
      id: 'Blank',
      name: '空欄',
      run: { color: hex('green'), shading: { type: 'clear', color: 'auto', fill: hex('calm') } },
    },
  ],
};
