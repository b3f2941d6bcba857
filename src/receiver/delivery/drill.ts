import { pathLabels, type Recipient } from '../state.ts';
import type { Notice } from './notice.ts';
import { marks } from './wording.ts';

/** The whole chain without a customer. */
export const drillNotice = (recipient: Recipient): Notice => ({
  kind: 'drill',
  numbers: [],
  subject: `${marks.drill}苦情の連絡が届くかを確かめています`,
  parts: [
    {
      holds: 'fact',
      text: `${pathLabels[recipient]}の方へ: 訓練です。お客様からの苦情ではありません。\nこの連絡が届いたことを、もう一人に伝えてください。`,
    },
  ],
  links: [],
});
