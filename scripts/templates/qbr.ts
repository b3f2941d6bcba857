import { coverOf, inside } from './kit/deck-layouts.ts';
import { deckBytes } from './kit/deck.ts';
import type { Make } from './kit/made.ts';
import { homework } from './qbr/homework.ts';
import { noticed } from './qbr/noticed.ts';
import { opening } from './qbr/opening.ts';
import { future } from './qbr/plan.ts';
import { review } from './qbr/review.ts';

const subject = '四半期を数字で振り返り、次に直す段と宿題を決める60分の資料です。';

const funnel = [
  { name: '申込', width: 4.4 },
  { name: '参加', width: 3.35 },
  { name: 'アンケート', width: 2.3 },
  { name: '商談', width: 1.25, isNext: true },
];
const layouts = [coverOf(funnel), ...inside];

export const pages = [...opening, ...review, ...noticed, ...future, ...homework];

export const make: Make = async (entry) => ({
  files: { [`${entry.id}.pptx`]: await deckBytes({ entry, subject, pages, layouts }) },
  paper: `${entry.id}.pptx`,
});
