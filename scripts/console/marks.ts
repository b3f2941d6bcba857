export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where marked controls lie, `[x, y, width, height]` in percent of the picture, by the name a person reads. */
export type Marks = Record<string, [number, number, number, number]>;

const percent = (part: number, whole: number): number => Math.round((part / whole) * 10_000) / 100;

/**
 * @param box the control, and `picture` the part of the window that the picture shows, both in CSS pixels
 * @throws Error where the control is not wholly inside the picture: its ring would be cut off.
 */
export function markOf(name: string, box: Box, picture: Box): Marks[string] {
  const inside =
    box.x >= picture.x &&
    box.y >= picture.y &&
    box.x + box.width <= picture.x + picture.width &&
    box.y + box.height <= picture.y + picture.height;
  if (!inside) throw new Error(`「${name}」が画像の外にあります。height か crop を直してください。`);
  return [
    percent(box.x - picture.x, picture.width),
    percent(box.y - picture.y, picture.height),
    percent(box.width, picture.width),
    percent(box.height, picture.height),
  ];
}

/** `ストリームキー > コピー` → コピー: the word an entry writes in `mark`. */
export const markName = (target: string): string => target.split(' > ').at(-1) ?? target;
