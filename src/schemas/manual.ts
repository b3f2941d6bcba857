import { z } from 'zod';
import { entry, entryPath } from './common.ts';

/** Categories in the order in which the list shows them. */
export const manualCategories = ['はじめに', '配信', '集客', '成果', '連携', '管理・契約'] as const;
export type ManualCategory = (typeof manualCategories)[number];

export const manual = entry({
  category: z.enum(manualCategories).describe('一覧での分類。例: 配信'),
  order: z.int().min(1).describe('分類の中での順番。例: 20'),
  minutes: z.int().min(1).describe('読みながら終えるまでの分。例: 10'),
  role: z.string().min(1).describe('作業に要る権限。例: 配信管理者'),
  availability: z.string().min(1).describe('対象プラン・オプション。例: すべてのプラン'),
  video: entryPath.optional().describe('同じ操作を見せる動画。なければ動画の案内は出ません。'),
});
