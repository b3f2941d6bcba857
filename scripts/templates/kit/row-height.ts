export interface Written {
  text: string;
  /** Of the column, in the unit of the format: figures of its default font. */
  width: number;
  /** In points. */
  size: number;
}

/** Pixels of one figure of the default font, and what indent and border take of a cell. */
const [figure, padding] = [7, 20];
const isWide = (letter: string) => /[^\u0020-\u007e\uff61-\uff9f]/.test(letter);

/** How many lines a cell takes where it wraps. Neither Excel nor the library works that out for a made file. */
export function linesOf({ text, width, size }: Written): number {
  const em = (size * 96) / 72;
  const room = width * figure - padding;
  return text.split('\n').reduce((lines, line) => {
    const taken = [...line].reduce((sum, letter) => sum + (isWide(letter) ? em : em * 0.58), 0);
    return lines + Math.max(1, Math.ceil(taken / room));
  }, 0);
}

/** The height in points of a row that shows all its cells whole. */
export const heightOf = (cells: readonly Written[], least = 32): number =>
  Math.max(least, ...cells.map((cell) => linesOf(cell) * cell.size * 1.45 + 14));
