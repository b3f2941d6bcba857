import type { Verb } from './links.ts';

/** Instead of what `contact` says, where nobody was reached. */
export const triedDone = '連絡がつかなかったことを記録しました。初回連絡の期限は変わりません。';

/** The act, in a notice, on its page and on its button; the button, where a title is no verb; and what is said when it is done. */
export const verbWords: Record<Verb, { title: string; button: string; done: string }> = {
  ack: { title: '確認した', button: '確認した', done: '確認したことを記録しました。' },
  claim: {
    title: '電話をかける人になる',
    button: '電話をかける人になる',
    done: 'あなたが電話をかける人になりました。',
  },
  contact: { title: '連絡した', button: '連絡したことを記録する', done: '連絡したことを記録しました。' },
  answer: { title: '回答を載せる', button: '回答を載せる', done: '受付ページに回答を載せました。' },
  record: { title: '記録', button: '記録する', done: '記録しました。' },
  close: { title: '閉じる', button: 'この受付を閉じる', done: 'この受付を閉じました。' },
  unreachable: {
    title: '連絡できない',
    button: '連絡できないと決める',
    done: '連絡できないと記録しました。受付ページに回答を載せてください。',
  },
  join: {
    title: '一人で対応しない',
    button: '一人で対応しない',
    done: 'もう一人に知らせました。',
  },
  release: {
    title: '苦情として扱う',
    button: '苦情として扱う',
    done: '苦情として扱います。上司と役員に知らせました。',
  },
  dismiss: {
    title: '苦情ではない',
    button: '苦情ではないと決める',
    done: '苦情ではないと記録しました。内容は残り、あとから苦情として扱えます。',
  },
  promote: {
    title: '苦情として扱う',
    button: '苦情として扱う',
    done: '苦情として扱います。上司と役員に知らせました。',
  },
};
