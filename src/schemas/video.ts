import { z } from 'zod';
import { entry } from './common.ts';

export const video = entry({
  course: z
    .string()
    .regex(/^[a-z0-9-]+$/)
    .describe('入る講座のフォルダー名。例: first-delivery'),
  order: z.int().min(1).describe('講座の中での順番。例: 1'),
  seconds: z.int().min(1).describe('動画の長さ(秒)。例: 90'),
  source: z
    .union([z.url({ protocol: /^https$/ }), z.string().regex(/^(youtube|vimeo):[\w-]+$/)])
    .optional()
    .describe(
      '外にある動画。HLS の番地か youtube:ID・vimeo:ID。書かなければ同じフォルダーの video.mp4 を再生します。',
    ),
});
