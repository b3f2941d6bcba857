import type PptxGenJS from 'pptxgenjs';
import { calm, green, ink, line, page, quiet, white } from './deck-look.ts';

export type Objects = NonNullable<PptxGenJS.SlideMasterProps['objects']>;
interface Place {
  x: number;
  y: number;
  w: number;
  h: number;
}
type Style = PptxGenJS.TextPropsOptions;

const { left, inner, top, bottom } = page;
const height = bottom - top;

/** A place to write in. What it says until then tells what belongs there. */
export const slot = (
  name: string,
  place: Place,
  prompt: string,
  style: Style = {},
  type: 'title' | 'body' | 'chart' = 'body',
): Objects[number] => {
  // Read out, and listed in the selection pane: what the place is for, not 「Text 3」.
  const text: Style = {
    objectName: prompt || name,
    margin: 0,
    align: 'left',
    valign: 'top',
    color: ink,
    ...style,
  };
  return { placeholder: { options: { ...text, name, type, ...place }, text: prompt } };
};
export const bullets: Style = {
  fontSize: 16,
  bullet: { indent: 15 },
  paraSpaceAfter: 6,
  lineSpacingMultiple: 1.15,
};
export const card = (x: number, w: number, y = top, h = height): Objects[number] => ({
  rect: { x, y, w, h, fill: { color: white }, line: { color: line, width: 1 } },
});
/** Section, title and the line above the furniture. */
export const head: Objects = [
  slot('kicker', { x: left, y: 0.5, w: 8, h: 0.32 }, '区分', {
    fontSize: 14,
    bold: true,
    color: green,
    valign: 'middle',
  }),
  slot(
    'title',
    { x: left, y: 0.85, w: inner, h: 0.8 },
    'この1枚で言いたいことを1文で',
    { fontSize: 28, bold: true, valign: 'middle' },
    'title',
  ),
  { line: { x: left, y: 6.87, w: inner, h: 0, line: { color: line, width: 1 } } },
];

export const heading: Style = { fontSize: 20, bold: true, color: green, valign: 'middle' };
const columns = (count: number, gap = 0.3) => {
  const w = (inner - gap * (count - 1)) / count;
  return Array.from({ length: count }, (_, index) => ({ number: index + 1, x: left + index * (w + gap), w }));
};

/** Equal cards side by side, each with a heading and a list: `head1`, `body1`, … */
export const cards = (count: number, fontSize: number, y = top): Objects =>
  columns(count).flatMap(({ number, x, w }): Objects => {
    const within = { x: x + 0.32, w: w - 0.64 };
    const list = { ...within, y: y + 0.82, h: bottom - y - 0.95 };
    return [
      card(x, w, y, bottom - y),
      { rect: { x, y, w, h: 0.07, fill: { color: green } } },
      slot(`head${number}`, { ...within, y: y + 0.24, h: 0.45 }, '見出し', heading),
      slot(`body${number}`, list, '短い文で書きます', { ...bullets, fontSize }),
    ];
  });

/** One large figure with what it is, and what it is measured by: `name1`, `figure1`, `aim1`, … */
export const figures = (y: number): Objects =>
  columns(4).flatMap(({ number, x, w }): Objects => {
    const within = { x: x + 0.25, w: w - 0.5 };
    return [
      { rect: { x, y, w, h: 1.9, fill: { color: calm } } },
      slot(`name${number}`, { ...within, y: y + 0.16, h: 0.32 }, '数字の名前', {
        fontSize: 15,
        bold: true,
        color: green,
        valign: 'middle',
      }),
      slot(`figure${number}`, { ...within, y: y + 0.48, h: 0.66 }, '00', {
        fontSize: 36,
        bold: true,
        valign: 'middle',
      }),
      slot(`aim${number}`, { ...within, y: y + 1.22, h: 0.56 }, '比べるもの', {
        fontSize: 13,
        color: quiet,
        lineSpacingMultiple: 1.1,
      }),
    ];
  });

/** The stages of a funnel, each with its figure and what can be done: `stage1`, `figure1`, `aim1`, `body1`, … */
export const stages: Objects = columns(4).flatMap(({ number, x, w }): Objects => {
  const within = { x: x + 0.25, w: w - 0.45 };
  return [
    card(x, w),
    { rect: { x, y: top, w, h: 0.07, fill: { color: green } } },
    slot(`stage${number}`, { ...within, y: top + 0.27, h: 0.42 }, '段', heading),
    slot(`figure${number}`, { ...within, y: top + 0.74, h: 0.62 }, '00', {
      fontSize: 32,
      bold: true,
      valign: 'middle',
    }),
    slot(`aim${number}`, { ...within, y: top + 1.36, h: 0.3 }, '目標', {
      fontSize: 14,
      color: quiet,
      valign: 'middle',
    }),
    slot(`body${number}`, { ...within, y: top + 1.92, h: height - 2.1 }, '打てる手', {
      ...bullets,
      fontSize: 14,
    }),
  ];
});
