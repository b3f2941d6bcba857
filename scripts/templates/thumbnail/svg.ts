import { scheme } from '../kit/deck-look.ts';
import {
  height,
  keptFree,
  leading,
  margin,
  width,
  type Design,
  type Shape,
  type Slot,
  type Words,
} from './designs.ts';

const colour = (slot: Slot) => `#${scheme[slot]}`;
/** Faces of Windows, of the Mac, of phones and of Linux: one of them is there. */
const faces =
  "'BIZ UDPGothic', 'Hiragino Sans', 'Yu Gothic', Meiryo, 'Noto Sans JP', 'Noto Sans CJK JP', sans-serif";

const drawn = (shape: Shape) =>
  shape.kind === 'rect'
    ? `<rect x="${shape.x}" y="${shape.y}" width="${shape.w}" height="${shape.h}" fill="${colour(shape.fill)}"/>`
    : `<ellipse cx="${shape.cx}" cy="${shape.cy}" rx="${shape.rx}" ry="${shape.ry}" fill="${colour(shape.fill)}"/>`;

const written = ({ id, lines, x, within = 0, baseline, size, fill }: Words) =>
  `<text id="${id}" font-size="${size}" font-weight="700"${within ? ' text-anchor="middle"' : ''} fill="${colour(fill)}">${lines
    .map(
      (line, index) =>
        `<tspan x="${x + within / 2}" y="${baseline + index * size * leading}">${line}</tspan>`,
    )
    .join('')}</text>`;

const logoBox = ({ logo: { x, y, w, h, ink } }: Design) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="10" fill="none" stroke="${colour(ink)}" stroke-width="3" stroke-dasharray="10 8"/>`;
const logoWords = ({ logo: { x, y, w, h, ink } }: Design) =>
  `<text x="${x + w / 2}" y="${y + h / 2 + 11}" font-size="30" font-weight="700" text-anchor="middle" fill="${colour(ink)}">ロゴ</text>`;

/** What is no text: the same for the SVG that is edited and for the picture that is drawn from it. */
export const shapesOf = (design: Design): string =>
  `<rect width="${width}" height="${height}" fill="${colour(design.background)}"/>\n  ${design.shapes.map(drawn).join('\n  ')}`;
export const logoBoxOf = logoBox;

const inside = { w: width - margin * 2, h: height - margin * 2 };

/** A picture whose words stay words: any editor of SVG, and a text editor too, can change them. */
export const svgOf = (design: Design, title: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" xml:lang="ja" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="title description" font-family="${faces}">
  <title id="title">${title}</title>
  <desc id="description">${design.description}</desc>
  ${shapesOf(design)}
  <!-- 一言: この中の文字を書き換えます。1行は7文字までにします。 -->
  ${design.words.map(written).join('\n  ')}
  <!-- ロゴ: この2つを消し、同じ場所に自社のロゴを置きます。 -->
  <g id="logo">${logoBox(design)}${logoWords(design)}</g>
  <!-- 目安: display を消すと、切られない範囲と、空けておく右下が見えます。書き出す前に戻します。 -->
  <g id="guides" display="none" fill="none" stroke="${colour('accent6')}" stroke-width="2">
    <rect x="${margin}" y="${margin}" width="${inside.w}" height="${inside.h}"/>
    <rect x="${keptFree.x}" y="${keptFree.y}" width="${keptFree.w}" height="${keptFree.h}"/>
  </g>
</svg>
`;
