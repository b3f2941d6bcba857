import type { Kind } from '../notices/kinds.ts';
import type { Recipient } from '../recipients.ts';

/** About the receiver itself. */
export type AboutNoMessage = 'digest' | 'drill' | 'disk';

/** Marks that say at a glance why this mail has come. */
export const marks: Record<Kind, string> = {
  complaint: '【苦情】',
  again: '【苦情】【再】',
  'feedback-promoted': '【苦情】【ご意見から】',
  quarantine: '【苦情】【保留】',
  call: '【苦情】【電話】',
  morning: '【苦情】【電話】',
  unconfirmed: '【苦情】【未確認】',
  'other-unconfirmed': '【苦情】【相手が未確認】',
  'other-path': '【苦情】【相手に未達】',
  overdue: '【苦情】【期限超過】',
  'next-contact': '【苦情】【次の連絡】',
  reminded: '【苦情】【連絡待ち】',
  joined: '【苦情】【応援】',
  'written-up': '【苦情】【記録】',
  digest: '【日報】',
  drill: '【訓練】',
  disk: '【警告】',
};

/** The first line of a notice about messages. `other` is the second of the two people. */
export const facts: Record<
  Exclude<Kind, AboutNoMessage>,
  (other: string, about: { recipient: Recipient; isCallable: boolean }) => string
> = {
  complaint: () => '苦情を受け付けました。上司と役員へ同時にお送りしています。',
  again: () => '前の受付番号を書いた苦情を、もう一度受け付けました。上司と役員へ同時にお送りしています。',
  'feedback-promoted': () => 'ご意見として届いた内容を、苦情として扱うことになりました。',
  quarantine: (other, { recipient }) =>
    `自動で送られたものかもしれないので、保留しています。苦情のときは「苦情として扱う」を押してください。${
      recipient === 'executive'
        ? 'そうでないときは「苦情ではない」を押してください。'
        : `「苦情ではない」と決められるのは、${other}だけです。`
    }`,
  call: () => '電話をかける人が、まだ決まっていません。かける方は「電話をかける人になる」を押してください。',
  morning: () => 'お電話できる時刻になりました。電話をかける人はあなたです。お客様にお電話してください。',
  unconfirmed: () => 'まだ確認していただいていません。読んだら「確認した」を押してください。',
  'other-unconfirmed': (other) => `${other}が、30分たっても確認していません。電話などで知らせてください。`,
  'other-path': (other) =>
    `相手への連絡が届いていません。${other}に、電話などで知らせてください。送り直しは自動で続けます。`,
  overdue: (_other, { isCallable }) =>
    isCallable
      ? '初回連絡の期限を過ぎましたが、お客様に連絡した記録がありません。'
      : '初回連絡の期限を過ぎましたが、受付ページに回答がありません。',
  'next-contact': () => 'お客様に伝えた、次の連絡の時刻です。',
  reminded: () => 'お客様が受付ページで「まだ連絡がありません」を押されました。',
  joined: () => '対応している方が「一人で対応しない」を押しました。二人で対応してください。',
  'written-up': () => '記録が書かれました。読んで、よければ「閉じる」を押してください。',
};

/** How to speak with the customer: in every notice and on every page behind its links. */
export const conduct = [
  'お詫び → 最後まで聴く → 事実を確認 → お気持ちに寄り添う。',
  '言い訳も原因の説明もしません。',
];

export const whatToDo = `いますること: ${conduct.join('\n')}`;

/** The first attempt failed; by the time this is read, another one did not. */
export const arrivedLater = (other: string): string =>
  `${other}への連絡は、はじめ届きませんでしたが、いまは届いています。いつもの宛先が使えるかを確かめてください。`;

/** What did not reach the other was about no message: nobody must take it for a complaint. */
export const aboutNoMessage = {
  subject: (other: string): string => `【警告】【相手に未達】${other}への連絡が届いていません`,
  fact: '届いていないのは、日報・訓練・ディスクの警告のどれかです。お客様からの苦情ではありません。',
};

/** On top of a mail whose whole text the mail server did not take. */
export const withoutWords =
  'お客様の言葉と連絡先は、メールサーバーに断られたため、このメールに載せていません。リンクの先のページか、システムの担当から確かめてください。';
