import type { scheme } from '../kit/deck-look.ts';

/** In pixels of a picture of 1280 × 720. Colours are slots of the guide's scheme. */
export type Slot = keyof typeof scheme;
export type Shape = { fill: Slot } & (
  | { kind: 'rect'; x: number; y: number; w: number; h: number }
  | { kind: 'ellipse'; cx: number; cy: number; rx: number; ry: number }
);
export interface Words {
  /** What it is called in PowerPoint and in the SVG. */
  id: 'headline' | 'figure';
  lines: readonly string[];
  x: number;
  /** Centred within this width; otherwise it begins at the left. */
  within?: number;
  /** Of the first line; the next stands one and a quarter lower. */
  baseline: number;
  size: number;
  fill: Slot;
}
export interface Design {
  /** The layout in PowerPoint. */
  name: string;
  /** For those who do not see it. */
  description: string;
  background: Slot;
  shapes: readonly Shape[];
  words: readonly Words[];
  logo: { x: number; y: number; w: number; h: number; ink: Slot };
  /** Where a picture goes, over the shapes that stand for one. */
  photo?: { x: number; y: number; w: number; h: number };
}

export const [width, height] = [1280, 720];
/** Social media cut a little off; what must be seen stays this far inside. */
export const margin = 60;
export const leading = 1.25;
/** The length of a video is shown here. */
export const keptFree = { x: 1060, y: 610, w: 220, h: 110 };

const logoAt = (ink: Slot, y: number) => ({ x: margin, y, w: 200, h: 72, ink });

export const designs: readonly Design[] = [
  {
    name: 'サムネイル1 言葉を主に',
    description: '深い緑の地に、白い一言を2行で大きく置いた見本。',
    background: 'accent1',
    shapes: [
      { kind: 'ellipse', cx: 1230, cy: 110, rx: 265, ry: 265, fill: 'accent5' },
      { kind: 'ellipse', cx: 1230, cy: 110, rx: 175, ry: 175, fill: 'accent1' },
      { kind: 'rect', x: margin, y: 128, w: 120, h: 16, fill: 'accent2' },
    ],
    words: [
      {
        id: 'headline',
        lines: ['申込が増える', '題名の付け方'],
        x: margin,
        baseline: 306,
        size: 148,
        fill: 'lt1',
      },
    ],
    logo: logoAt('lt1', 588),
  },
  {
    name: 'サムネイル2 人を主に',
    description: '左に2行の一言、右に登壇者の写真を置く見本。写真の場所には人の形を描いてある。',
    background: 'accent3',
    shapes: [
      { kind: 'rect', x: 800, y: 0, w: 480, h: 720, fill: 'accent1' },
      { kind: 'ellipse', cx: 1040, cy: 300, rx: 118, ry: 134, fill: 'accent3' },
      { kind: 'ellipse', cx: 1040, cy: 742, rx: 214, ry: 262, fill: 'accent3' },
    ],
    words: [
      {
        id: 'headline',
        lines: ['現場に聞く', '人手不足対策'],
        x: margin,
        baseline: 304,
        size: 112,
        fill: 'dk1',
      },
    ],
    logo: logoAt('accent1', 588),
    photo: { x: 800, y: 0, w: 480, h: 720 },
  },
  {
    name: 'サムネイル3 数字を主に',
    description: '白い地に、緑の大きな数字と2行の一言を置いた見本。',
    background: 'lt1',
    shapes: [
      { kind: 'rect', x: 0, y: 0, w: 1280, h: 24, fill: 'accent1' },
      { kind: 'rect', x: 0, y: 696, w: 1280, h: 24, fill: 'accent1' },
      { kind: 'ellipse', cx: 240, cy: 308, rx: 180, ry: 180, fill: 'accent3' },
    ],
    words: [
      { id: 'figure', lines: ['3'], x: margin, within: 360, baseline: 420, size: 300, fill: 'accent1' },
      { id: 'headline', lines: ['つの質問で', '始める商談'], x: 470, baseline: 300, size: 140, fill: 'dk1' },
    ],
    logo: logoAt('accent1', 576),
  },
];
