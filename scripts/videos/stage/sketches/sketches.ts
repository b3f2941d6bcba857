import type { Query } from '../../../console/html.ts';
import { deck } from './deck.ts';
import { inbox } from './inbox.ts';
import { sales } from './sales.ts';
import { sheet } from './sheet.ts';
import { slide } from './slide.ts';
import { watch } from './watch.ts';

/** What a lesson shows beside the console: plain drawings of our own, of no maker's software. */
export const sketches: Record<string, (query: Query) => string> = {
  '/sketches/deck': deck,
  '/sketches/inbox': inbox,
  '/sketches/sales': sales,
  '/sketches/sheet': sheet,
  '/sketches/slide': slide,
  '/sketches/watch': watch,
};
