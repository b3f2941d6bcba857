import { z } from 'zod';
import { entry, templatePath } from './common.ts';

export const course = entry({
  order: z.int().min(1).describe('講座一覧での順番。例: 1'),
  outcome: z
    .string()
    .min(1)
    .describe('見終えるとできるようになること。例: 最初のライブ配信をひとりで用意できます。'),
  templates: z
    .array(templatePath)
    .optional()
    .describe(
      '手元に置いて進めるテンプレート。書かなければ、この欄は出ません。例: [/templates/delivery-live/]',
    ),
});
