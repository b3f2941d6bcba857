import { expect, it } from 'vitest';
import { messageNotice } from '#receiver/delivery/compose.ts';
import { bodyOf } from '#receiver/delivery/notice.ts';

it('a digest or a drill that does not reach the other is not told as a complaint', () => {
  const notice = messageNotice({ kind: 'other-path', recipient: 'supervisor', stored: [] }, Date.now(), {
    links: { action: () => 'link' },
    siteUrl: 'https://guide.example.jp',
    trial: false,
  });
  expect(notice.subject).toBe('【警告】【相手に未達】役員への連絡が届いていません');
  expect(bodyOf(notice, ['fact'])).toBe(
    '上司の方へ: 相手への連絡が届いていません。役員に、電話などで知らせてください。送り直しは自動で続けます。\n\n届いていないのは、日報・訓練・ディスクの警告のどれかです。お客様からの苦情ではありません。',
  );
});
