import { z } from 'zod';
import { entry } from './common.ts';

/** Where a template helps, in the order in which the gallery shows them. */
export const templateUses = [
  '配信の準備',
  '集客とお礼',
  '当日の運営',
  '登壇者への案内',
  '成果とふり返り',
  '担当との打ち合わせ',
] as const;
export type TemplateUse = (typeof templateUses)[number];

const version = z.string().regex(/^\d+\.\d+$/, '1.0 の形で、引用符で囲んで書きます。例: "1.0"');

const blank = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-zA-Z0-9]*$/)
    .describe('{{ }} の中の名前。例: startsAt'),
  label: z.string().min(1).describe('記入欄の見出し。例: 開始日時'),
  type: z.enum(['text', 'datetime', 'url', 'mail', 'number']).describe('記入する値の種類。例: datetime'),
  rules: z
    .strictObject({
      maxLength: z.int().min(1).optional().describe('最大の文字数。書かなければ数えません。'),
      after: z.string().optional().describe('この記入欄の日時より後。書かなければ比べません。例: startsAt'),
      min: z.number().optional().describe('いちばん小さい数字。書かなければ確かめません。例: 10'),
      max: z.number().optional().describe('いちばん大きい数字。書かなければ確かめません。例: 180'),
      https: z.boolean().optional().describe('true なら https:// だけ。書かなければ http:// も通します。'),
    })
    .describe('確かめること。なければ {}'),
});
export type Blank = z.infer<typeof blank>;

/** Why a version was made. */
export const changeReasons = ['事例', '声', '機能変更', '見直し'] as const;

const change = z.strictObject({
  version: version.describe('版。例: "1.0"'),
  date: z.date().describe('出した日。例: 2026-11-01'),
  text: z.string().min(1).describe('変わった点。例: 音声確認の欄を足しました。'),
  because: z
    .enum(changeReasons)
    .optional()
    .describe('変えた理由。見直しは、私たちが気づいて直したときです。最初の版には書きません。例: 見直し'),
  doNotUse: z.string().optional().describe('この版を使わない理由。書かなければそのまま使えます。'),
});
export type Change = z.infer<typeof change>;

/** Whoever holds an older version reads why it changed; only the oldest has nothing to explain. */
const changes = z
  .array(change)
  .min(1)
  .check(({ value, issues }) => {
    for (const [index, { because }] of value.slice(0, -1).entries()) {
      if (because !== undefined) continue;
      const path = [index, 'because'];
      issues.push({ code: 'invalid_value', values: [...changeReasons], path, input: because });
    }
  })
  .describe('版ごとの変更点。新しい版を上に書きます。');

export const template = entry({
  use: z.enum(templateUses).describe('使う場面。一覧での分類です。例: 配信の準備'),
  version: version.describe('いまの版。例: "1.0"'),
  changes,
  files: z
    .array(z.string().regex(/^[a-z0-9-]+\.[a-z0-9]+$/))
    .min(1)
    .describe('配るファイル。例: [delivery-live.xlsx]'),
  howTo: z.array(z.string().min(1)).min(1).max(5).describe('使い方。3 つほど。例: [太枠の欄を埋めます。]'),
  withStaff: z.boolean().optional().describe('担当と一緒に使うものなら true。書かなければ何も出ません。'),
  forReports: z.boolean().optional().describe('社内報告にも使えるなら true。書かなければ何も出ません。'),
  blanks: z.array(blank).optional().describe('文例の記入欄。書かなければ記入欄のない文例です。'),
});
