import { z } from 'zod';

const target = z
  .string()
  .min(1)
  .describe('画面の部品の名前。例: 新規作成。グループの中の部品は「秋の活用セミナー > URLをコピー」。');

/** What happens at one time; a step is over when all of it is. */
const step = z.strictObject({
  zoom: target.optional().describe('大きく見せる部品。out なら全体に戻します。書かなければそのまま。'),
  ring: target.optional().describe('枠で囲む部品。書かなければ、同じ場面の前の枠が残ります。'),
  move: target.optional().describe('カーソルを運ぶ先。書かなければ動きません。'),
  click: target.optional().describe('カーソルを運んで押す部品。書かなければ押しません。'),
  type: z
    .strictObject({ into: target, text: z.string().min(1) })
    .optional()
    .describe('文字を打つ欄と文字。書かなければ打ちません。'),
  hold: z.number().min(0).max(10).default(0.3).describe('終わったあとに待つ秒数。書かなければ 0.3 秒。'),
});

const card = z.strictObject({
  title: z.string().min(1).describe('大きな題。'),
  text: z.string().optional().describe('題の上の小さな言葉。書かなければ出しません。'),
  items: z.array(z.string()).default([]).describe('番号を付けて並べる言葉。書かなければ並びません。'),
});

const twoShortLines = z
  .string()
  .trim()
  .min(1)
  .refine((text) => text.split('\n').length <= 2, '字幕は2行までです。')
  .refine((text) => text.split('\n').every((line) => line.length <= 22), '字幕の1行は22文字までです。');

const scene = z.strictObject({
  say: twoShortLines.describe('字幕。1行22文字、2行まで。長さに合わせて場面の時間が延びます。'),
  page: z
    .string()
    .startsWith('#/')
    .optional()
    .describe('管理画面の番地。#/sketches/ で始まれば、動画だけの画面。書かなければ、いまの画面が続きます。'),
  card: card.optional().describe('画面の代わりに見せる札。書かなければ管理画面を見せます。'),
  do: z.array(step).default([]).describe('順に行う動き。書かなければ動きません。'),
});

/** `storyboard.yaml` beside a lesson: what its video shows and says. */
export const storyboard = z.strictObject({
  chapters: z.array(
    z.strictObject({
      id: z
        .string()
        .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
        .describe('場面の名前。マニュアルの手順とリンクが指すので、公開したら変えません。例: choose-type'),
      title: z.string().min(1).describe('場面の題。'),
      scenes: z.array(scene).min(1),
    }),
  ),
});

export type Storyboard = z.infer<typeof storyboard>;
export type Scene = z.infer<typeof scene>;
export type Step = z.infer<typeof step>;
export type Card = z.infer<typeof card>;
