import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { createElement } from 'react';
import satori from 'satori';
import sharp from 'sharp';
import { scheme } from '../kit/deck-look.ts';
import { height, leading, width, type Design, type Slot } from './designs.ts';
import { logoBoxOf, shapesOf } from './svg.ts';

const files = 'node_modules/@fontsource/noto-sans-jp/files';
/** A face that comes with the repository: the same picture on every machine. */
const fonts = ['japanese', 'latin'].map((part) => ({
  name: `Noto Sans JP ${part}`,
  data: readFileSync(`${files}/noto-sans-jp-${part}-700-normal.woff`),
  weight: 700 as const,
}));
const family = fonts.map(({ name }) => name).join(', ');
/** From the top of a line without leading to its baseline, in this face. */
const ascent = 0.936;

interface Line {
  text: string;
  left: number;
  baseline: number;
  size: number;
  fill: Slot;
  /** Centred within this. */
  within?: number;
}

function linesOf({ words, logo }: Design): Line[] {
  const lines = words.flatMap(({ lines: texts, x, within, baseline, size, fill }) =>
    texts.map((text, index): Line => ({
      text,
      left: x,
      baseline: baseline + index * size * leading,
      size,
      fill,
      ...(within && { within }),
    })),
  );
  const label = { text: 'ロゴ', left: logo.x, baseline: logo.y + logo.h / 2 + 11, size: 30, within: logo.w };
  return [...lines, { ...label, fill: logo.ink }];
}

const lineBox = ({ text, left, baseline, size, fill, within }: Line) =>
  createElement(
    'div',
    {
      key: text,
      style: {
        position: 'absolute',
        left,
        top: baseline - ascent * size,
        width: within,
        justifyContent: within ? 'center' : undefined,
        display: 'flex',
        whiteSpace: 'nowrap',
        fontSize: size,
        lineHeight: 1,
        color: `#${scheme[fill]}`,
      },
    },
    text,
  );

/** The design as a picture: words become outlines, so that no face of the machine has a say. */
export async function pngOf(design: Design, title: string): Promise<Buffer> {
  const style = { display: 'flex', width: '100%', height: '100%', fontFamily: family };
  const outlines = await satori(createElement('div', { style }, linesOf(design).map(lineBox)), {
    width,
    height,
    fonts,
  });
  const svg = outlines.replace(/<svg[^>]*>/, (open) => `${open}${shapesOf(design)}${logoBoxOf(design)}`);
  return sharp(new Resvg(svg).render().asPng())
    .png({ compressionLevel: 9 })
    .withExif({ IFD0: { ImageDescription: title } })
    .toBuffer();
}
