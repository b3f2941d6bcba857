import { z } from 'zod';
import { entry } from './common.ts';

/** Topics in the order in which the list shows them. */
export const faqTopics = [
  'ログイン・アカウント',
  '配信',
  '集客・メール',
  '視聴者対応',
  'データ・連携',
  '契約・請求',
] as const;
export type FaqTopic = (typeof faqTopics)[number];

export const faq = entry({
  topic: z.enum(faqTopics).describe('一覧での分類。例: 配信'),
  order: z.int().min(1).describe('分類の中での順番。例: 10'),
  availability: z
    .string()
    .min(1)
    .optional()
    .describe('対象プラン・オプション。書かなければ、すべてのプランの話です。'),
});
