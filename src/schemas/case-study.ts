import { z } from 'zod';
import { entry, entryPath } from './common.ts';

const shape = {
  industry: z.string().min(1).describe('業種。例: 金融'),
  size: z.string().min(1).describe('規模。例: 従業員 300 名ほど'),
  aim: z.string().min(1).describe('ねらい。例: 見込み客の育成'),
  used: z
    .array(entryPath)
    .min(1)
    .describe('使ったマニュアル・動画・テンプレート。例: [/manuals/live-delivery/]'),
};

/** A model case (`sample: true`) names nobody; a real one can not be published without consent and method. */
export const caseStudy = z.discriminatedUnion('sample', [
  entry({ ...shape, sample: z.literal(true).describe('モデル例(架空)なら true') }),
  entry({
    ...shape,
    sample: z.literal(false).describe('実在の事例なら false'),
    consent: z.string().min(1).describe('掲載の同意の記録番号。例: 同意書 2026-014'),
    period: z.string().min(1).describe('成果を測った期間。例: 2026年4月から9月'),
    measured: z.string().min(1).describe('成果の測り方。例: 視聴ログと商談記録の突き合わせ'),
    consulting: z.boolean().describe('無償のコンサルティングを受けていれば true'),
  }),
]);
