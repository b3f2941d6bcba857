import type PptxGenJS from 'pptxgenjs';
import type { Page } from '../kit/deck.ts';
import type { Objects } from '../kit/deck-slots.ts';
import {
  designs,
  height,
  leading,
  margin,
  width,
  type Design,
  type Shape,
  type Slot,
  type Words,
} from './designs.ts';

/** 96 pixels to the inch: a slide of 13.333 × 7.5 exports as 1280 × 720. */
const inch = (pixels: number) => pixels / 96;
const point = (pixels: number) => pixels * 0.75;
const names: Partial<Record<Slot, string>> = { dk1: 'tx1', dk2: 'tx2', lt1: 'bg1', lt2: 'bg2' };
const colour = (slot: Slot) => names[slot] ?? slot;

function drawn(shape: Shape): Objects[number] {
  const fill = { color: colour(shape.fill) };
  if (shape.kind === 'rect') {
    return { rect: { x: inch(shape.x), y: inch(shape.y), w: inch(shape.w), h: inch(shape.h), fill } };
  }
  const { cx, cy, rx, ry } = shape;
  const place = { x: inch(cx - rx), y: inch(cy - ry), w: inch(rx * 2), h: inch(ry * 2) };
  return { text: { text: '', options: { shape: 'ellipse', ...place, fill } } };
}

/** The text box around the lines: as wide as the picture allows, its first baseline where the design wants it. */
function place({ lines, x, baseline, size }: Words, right: number) {
  const [y, h] = [baseline - size * 1.08, lines.length * size * leading];
  return { x: inch(x), y: inch(y), w: inch(right - x), h: inch(h) };
}

function pictureSlot({ x, y, w, h }: NonNullable<Design['photo']>): Objects[number] {
  const look: PptxGenJS.TextPropsOptions = { objectName: '写真', align: 'center' };
  const at = { x: inch(x), y: inch(y), w: inch(w), h: inch(h) };
  return { placeholder: { options: { ...look, ...at, name: 'photo', type: 'pic' }, text: '写真を入れます' } };
}

function layoutOf(design: Design): PptxGenJS.SlideMasterProps {
  const { name, background, shapes, words, photo } = design;
  const whole: Shape = { kind: 'rect', x: 0, y: 0, w: width, h: height, fill: background };
  const right = photo ? photo.x : width - margin;
  const slots = words.map((each): Objects[number] => {
    const isHeadline = each.id === 'headline';
    const look: PptxGenJS.TextPropsOptions = {
      objectName: isHeadline ? '一言' : '数字',
      margin: 0,
      align: each.within ? 'center' : 'left',
      valign: 'top',
      bold: true,
      fontSize: point(each.size),
      lineSpacing: point(each.size * leading),
      color: colour(each.fill),
    };
    const at = place(each, each.within ? each.x + each.within : right);
    const options = { ...look, ...at, name: each.id, type: isHeadline ? 'title' : 'body' } as const;
    return { placeholder: { options, text: isHeadline ? '一言を2行で' : '0' } };
  });
  return {
    title: name,
    objects: [whole, ...shapes].map(drawn).concat(slots, photo ? pictureSlot(photo) : []),
  };
}

export const layouts = designs.map(layoutOf);

export const pages: readonly Page[] = designs.map(({ name, words, logo, photo }) => ({
  layout: name,
  words: Object.fromEntries(words.map(({ id, lines }) => [id, lines])),
  draw: (slide) =>
    void slide.addText('ロゴ', {
      objectName: 'ロゴの場所(消して、自社のロゴを置きます)',
      ...{ x: inch(logo.x), y: inch(logo.y), w: inch(logo.w), h: inch(logo.h), margin: 0 },
      shape: 'roundRect',
      rectRadius: inch(10),
      line: { color: colour(logo.ink), width: 2.25, dashType: 'dash' },
      color: colour(logo.ink),
      fontSize: 22,
      bold: true,
      align: 'center',
      valign: 'middle',
    }),
  notes: [
    '【書き換える】一言を、1行7文字まで、2行までで書きます。日時と会社名は入れません。',
    ...(photo ? ['【写真】右のアイコンを押して、写真を入れます。人の顔は、上から3分の1に置きます。'] : []),
    '【ロゴ】点線の枠を消し、同じ場所に自社のロゴを置きます。なければ、枠を消すだけにします。',
    '【書き出す】「ファイル」の「エクスポート」から、PNGで書き出します。横1280、縦720になります。',
    '【確かめる】スマートフォンで見て、腕を伸ばした距離で読めるかを確かめます。右下には何も置きません。',
  ],
}));
