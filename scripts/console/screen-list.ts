import { z } from 'zod';

/** `screens.yaml` beside an entry: the pictures of the console that it shows. */
export const screenList = z.array(
  z.strictObject({
    file: z
      .string()
      .regex(/^[a-z0-9-]+\.webp$/)
      .describe('できあがる画像。例: list.webp'),
    page: z.string().startsWith('#/').describe('管理画面の番地と状態。例: "#/deliveries?status=下書き"'),
    height: z.int().min(200).max(900).default(550).describe('窓の高さ(px)。書かなければ 550。'),
    crop: z
      .enum(['main', 'dialog'])
      .optional()
      .describe('main は本文だけ、dialog は小窓だけを写します。書かなければ窓全体。'),
    marks: z
      .array(z.string())
      .default([])
      .describe('囲めるようにする部品の名前。同じ名前が2つあるときは「ストリームキー > コピー」。'),
  }),
);

export type Screen = z.infer<typeof screenList>[number];
