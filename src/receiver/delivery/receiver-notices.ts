import { pathLabels, type Recipient } from '../recipients.ts';
import type { Stored } from '../store/store.ts';
import type { Notice } from './notice.ts';
import { marks } from './wording.ts';

/** The whole chain without a customer. Its links are pressed by the drill itself. */
export const drillNotice = (recipient: Recipient, stored: Stored[]): Notice => ({
  kind: 'drill',
  numbers: stored.map(({ number }) => number),
  subject: `${marks.drill}苦情の連絡が届くかを確かめています`,
  parts: [
    {
      holds: 'fact',
      text: `${pathLabels[recipient]}の方へ: 訓練です。お客様からの苦情ではありません。\nこの連絡が届いたことを、もう一人に伝えてください。`,
    },
  ],
  links: [],
});

/** The disk fills up: said while messages still find room. */
export const diskNotice = (recipient: Recipient, trial: boolean): Notice => ({
  kind: 'disk',
  numbers: [],
  subject: `${trial ? '【試験運転】' : ''}${marks.disk}苦情を保存するディスクが残り少なくなっています`,
  parts: [
    {
      holds: 'fact',
      text: `${pathLabels[recipient]}の方へ: 苦情を保存するディスクの8割以上が埋まっています。\n9割を超えると、新しい苦情を受け取れません。お客様の画面には電話番号が出ます。\nシステムの担当に、空きを作るよう伝えてください。`,
    },
  ],
  links: [],
});
