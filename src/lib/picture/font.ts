import { lettersIn } from './letters.ts';

export const fontPackage = '@fontsource/noto-sans-jp';

export interface Font {
  parts: { name: string; weight: 700; data: Buffer }[];
  /** The code points of what it can draw. */
  letters: ReadonlySet<number>;
}

/**
 * The font of the link pictures, which comes in parts of some hundred letters each. Build input: no page loads it.
 * @param read gives a file of the font's package.
 */
export function readFont(read: (file: string) => Buffer): Font {
  const list = JSON.parse(read('unicode.json').toString()) as Record<string, string>;
  const parts = Object.keys(list).map((key) => {
    const part = key.replace(/[[\]]/g, '');
    return {
      // Of several parts with one name satori would ask the first alone.
      name: `Noto Sans JP ${part}`,
      weight: 700 as const,
      data: read(`files/noto-sans-jp-${part}-700-normal.woff`),
    };
  });
  return { parts, letters: new Set(parts.flatMap(({ data }) => lettersIn(data))) };
}
