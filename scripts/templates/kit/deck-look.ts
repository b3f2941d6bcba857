import { colour } from './look.ts';

const rgb = (argb: string) => argb.slice(2);

/**
 * The guide's colours as the colour scheme of a presentation. Shapes name a slot (`accent1`), never a value:
 * whoever sets another scheme in PowerPoint recolours the whole deck.
 */
export const scheme = {
  dk1: rgb(colour.ink),
  lt1: rgb(colour.white),
  dk2: rgb(colour.quiet),
  lt2: rgb(colour.paper),
  accent1: rgb(colour.green),
  accent2: 'E98B4E',
  accent3: rgb(colour.calm),
  accent4: 'DCD8CD',
  accent5: '6C9489',
  accent6: rgb(colour.brick),
  hlink: rgb(colour.green),
  folHlink: rgb(colour.quiet),
};

/** What each slot is for. */
export const ink = 'tx1';
export const quiet = 'tx2';
export const white = 'bg1';
export const paper = 'bg2';
export const green = 'accent1';
export const apricot = 'accent2';
export const calm = 'accent3';
export const line = 'accent4';
/** Beside green in a chart: what was before. Three to one on paper. */
export const before = 'accent5';

export const face = 'BIZ UDPGothic';

/** Inches, as the library counts: 13.333 × 7.5, which PowerPoint exports as 1280 × 720. */
export const page = { width: 13.333, height: 7.5, left: 0.8, inner: 11.733, top: 1.95, bottom: 6.65 };
