import type { messageTypes, reaches } from '#schemas/message.ts';

/** The words of the form. The page of the site and the receiver's page without JavaScript both print these. */
export const typeLabels = {
  complaint: '苦情・お困りごと(上司と役員に届き、ご連絡いたします)',
  feedback: 'ご意見・ご感想(お返事はいたしません)',
} satisfies Record<(typeof messageTypes)[number], string>;

export const reachLabels = {
  phone: '電話',
  mail: 'メール',
  relay: '電話リレーサービス',
} satisfies Record<(typeof reaches)[number], string>;

interface LineField {
  name: 'name' | 'phone' | 'email' | 'note';
  label: string;
  hint?: string;
  autocomplete: 'name' | 'tel' | 'email' | 'off';
  /** The keyboard of a phone. Never `type=email`: a browser must not refuse what a person typed. */
  inputmode: 'text' | 'tel' | 'email';
}

export const lineFields: LineField[] = [
  { name: 'name', label: '会社名・お名前', autocomplete: 'name', inputmode: 'text' },
  { name: 'phone', label: '電話番号', autocomplete: 'tel', inputmode: 'tel' },
  { name: 'email', label: 'メールアドレス', autocomplete: 'email', inputmode: 'email' },
  {
    name: 'note',
    label: 'ご希望の時間など',
    hint: '例: 15時以降、会社の代表番号です',
    autocomplete: 'off',
    inputmode: 'text',
  },
];

/** A heading must not break within a word; browsers that can not tell words apart break between these. */
export const titlePhrases = ['ご意見・', 'お困りごと・', '苦情を', 'お聞かせください'];

export const words = {
  title: titlePhrases.join(''),
  type: 'どちらですか(選ばなくても送れます)',
  message: '一言で結構です。そのままのお言葉でお書きください。',
  noPersonalData: '申込者・視聴者の個人情報は書かないでください。',
  purpose: 'お書きいただいた内容とご連絡先は、ご連絡とサービスの改善のためだけに使います。',
  escalation: '苦情は、担当者の上司と役員へ同時に届けます。',
  feedback: 'お返事はいたしません。ガイドとサービスの改善に使います。',
  submit: '送信する',
  trial:
    'このガイドは試験運転中です。送られた内容は、ガイドのサーバーに保存するだけで、上司と役員には届きません。',
  honeypot: 'この欄には何も書かないでください',
};

/** Under every entry, and on the page that answers it without JavaScript. */
export const voteWords = {
  question: 'このページで解決しましたか',
  solved: '解決した',
  unsolved: 'まだ困っている',
  reason: '足りなかったことを教えてください(任意)',
  purpose: 'お書きいただいた内容は、ガイドとサービスの改善のためだけに使います。',
};
