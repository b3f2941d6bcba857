import { z } from 'zod';
import { entryPath } from './common.ts';

const link = z.strictObject({
  label: z.string().min(1).describe('リンクの言葉。例: 配信が止まった'),
  path: entryPath.describe('行き先。例: /manuals/live-trouble/'),
});

/** `content/home.yaml`: what the first page offers before anybody has typed a word. */
export const home = z.strictObject({
  asked: z.array(link).min(1).max(8).describe('よく探されていること'),
  eventDay: z.array(link).min(1).max(3).describe('いま配信中の方への行'),
});
