import { deckBytes } from './kit/deck.ts';
import type { Make } from './kit/made.ts';
import { opening } from './qbr/opening.ts';
import { future } from './qbr/plan.ts';
import { review } from './qbr/review.ts';

const subject = '四半期を数字で振り返り、次に直す段と宿題を決める60分の資料です。';

export const pages = [...opening, ...review, ...future];

export const make: Make = async (entry) => ({
  files: { [`${entry.id}.pptx`]: await deckBytes({ entry, subject, pages }) },
  paper: `${entry.id}.pptx`,
});
