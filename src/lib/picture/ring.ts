/** Where a control lies in a picture, in percent of it: x, y, width, height. */
export type Place = [x: number, y: number, width: number, height: number];

/** Screens are taken at two pixels to one. */
const scale = 2;
/**
 * The ring keeps a little air around the control: more would cover the neighbours, less its own words on a phone, where
 * the picture shrinks to less than half and the stroke does not.
 */
const air = 7;

/**
 * The ring around a control, as an SVG that lies over the whole of a picture.
 * @param picture its size in pixels.
 */
export function ringOver([x, y, width, height]: Place, picture: { width: number; height: number }): string {
  const across = picture.width / scale;
  const down = picture.height / scale;
  const on = (percent: number, whole: number): number => Math.round((percent / 100) * whole);
  const sides = `x="${on(x, across) - air}" y="${on(y, down) - air}"`;
  const size = `width="${on(width, across) + 2 * air}" height="${on(height, down) + 2 * air}"`;
  // Apricot alone is too pale on paper: a dark line on both of its sides carries the contrast.
  const lines = [
    ['#1d2a2d', 5.5],
    ['#e98b4e', 3.5],
  ].map(([colour, wide]) => `<rect ${sides} ${size} rx="10" stroke="${colour}" stroke-width="${wide}"/>`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${picture.width}" height="${picture.height}" viewBox="0 0 ${across} ${down}" fill="none" aria-hidden="true">${lines.join('')}</svg>`;
}
