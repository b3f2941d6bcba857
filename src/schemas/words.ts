import { z } from 'zod';

const word = z.string().min(1);

/** Of what a word may be read as, search tries this many. */
export const mostUsed = 3;

/** `content/words.yaml`: what people type → what the pages call it. */
export const words = z.record(
  z.string().describe('お客様が打つ言葉。例: 見逃し配信'),
  z
    .union([word, z.array(word).min(1).max(mostUsed)])
    .transform((used) => [used].flat())
    .describe('記事で使う言葉。例: オンデマンド配信'),
);
