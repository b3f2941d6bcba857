import { z } from 'zod';

const entryAddress = '^/(manuals|videos|courses|templates|cases|faqs)/[a-z0-9-]+/';

/** The address of an entry, always with both slashes: `/faqs/reset-password/`. */
export const entryPath = z
  .string()
  .regex(new RegExp(`${entryAddress}$`), '/faqs/reset-password/ の形で書きます。');

/** The address of an entry or of a heading in it: `/faqs/no-sound/#silent`. */
export const entryLink = z
  .string()
  .regex(
    new RegExp(`${entryAddress}(#[a-z0-9-]+)?$`),
    '/faqs/no-sound/ か /faqs/no-sound/#silent の形で書きます。',
  );

/** The address of a template. */
export const templatePath = z
  .string()
  .regex(/^\/templates\/[a-z0-9-]+\/$/, '/templates/delivery-live/ の形で書きます。');

const oneLine = z
  .string()
  .trim()
  .min(1)
  .regex(/^[^\n]*$/, '1 行で書きます。');

const commonShape = {
  title: oneLine.describe('ページの題名。例: はじめてのログイン'),
  summary: oneLine.describe('一覧とメールに載る 1 行の説明。例: 招待メールからパスワードを決めて入ります。'),
  updated: z.date().describe('内容を直した日。例: 2026-11-01'),
  verifiedAt: z.date().describe('書いてあるとおりに動くと確かめた日。例: 2026-11-01'),
  owner: oneLine.describe('見直す役割(個人名は書きません)。例: CSチーム'),
  reviewEvery: z.int().min(1).max(24).describe('何か月ごとに見直すか。例: 6'),
  aliases: z
    .array(oneLine)
    .describe('お客様が検索で打つ言葉。読みや打ち間違いも。例: [ログイン, サインイン, ろぐいん]'),
  related: z.array(entryPath).describe('あわせて読むページ。例: [/faqs/reset-password/]'),
  draft: z.boolean().optional().describe('true なら下書き。書かなければ公開します。'),
  publishAt: z
    .date()
    .optional()
    .describe('公開を始める日時。書かなければすぐ公開します。例: 2026-12-01T09:00:00+09:00'),
  expireAt: z
    .date()
    .optional()
    .describe('公開を終える日時。書かなければ終わりません。例: 2027-03-31T23:59:00+09:00'),
  successor: entryPath.optional().describe('公開を終えたあとに案内するページ。expireAt を書いたら要ります。'),
};

/** A strict front matter schema: the fields of every entry and those of one kind. */
export const entry = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.strictObject({ ...commonShape, ...shape }).refine(
    (data) => {
      const { expireAt, successor } = data as { expireAt?: Date; successor?: string };
      return expireAt === undefined || successor !== undefined;
    },
    { path: ['successor'], message: 'expireAt があるときは successor に次の案内先を書きます。' },
  );
