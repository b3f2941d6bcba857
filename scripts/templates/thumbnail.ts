import { deckBytes } from './kit/deck.ts';
import type { Make } from './kit/made.ts';
import { designs } from './thumbnail/designs.ts';
import { pngOf } from './thumbnail/png.ts';
import { layouts, pages } from './thumbnail/slides.ts';
import { svgOf } from './thumbnail/svg.ts';

const subject = '文字を書き換えて書き出す、横1280・縦720のサムネイルです。';

export const make: Make = async (entry) => {
  const title = `${entry.title} v${entry.version}`;
  const pictures = await Promise.all(
    designs.map(async (design, index): Promise<[string, Buffer | string][]> => {
      const name = `${entry.id}-${index + 1}`;
      return [
        [`${name}.svg`, svgOf(design, `${title} ${design.name}`)],
        [`${name}.png`, await pngOf(design, `${entry.id} v${entry.version}`)],
      ];
    }),
  );
  const pptx = await deckBytes({ entry, subject, pages, layouts });
  return {
    files: { [`${entry.id}.pptx`]: pptx, ...Object.fromEntries(pictures.flat()) },
    paper: `${entry.id}.pptx`,
  };
};
