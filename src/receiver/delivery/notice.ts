import { reachLabels } from '#lib/contact-fields.ts';
import { clockTime, isoDate } from '#lib/dates.ts';
import { pathLabels, stateOf, type Recipient } from '../state.ts';
import type { Stored } from '../store/store.ts';

export interface Notice {
  /** Holds no word of the customer's. */
  subject: string;
  /** Fact, due time, what to do, contact, page. */
  body: string;
  /** The customer's words, for transports that may carry them. */
  text: string;
}

interface NoticeContext {
  recipient: Recipient;
  now: number;
  siteUrl: string;
  trial: boolean;
}

function left(dueAt: number, now: number): string {
  const minutes = Math.floor(Math.abs(dueAt - now) / 60_000);
  const span = minutes < 60 ? `${minutes}分` : `${Math.floor(minutes / 60)}時間${minutes % 60}分`;
  return dueAt >= now ? `残り${span}` : `${span}超過`;
}

const unclear = { phone: '電話番号', email: 'メールアドレス' };

/** What one person is told about one complaint, at the time of sending. */
export function noticeOf(stored: Stored, { recipient, now, siteUrl, trial }: NoticeContext): Notice {
  const { content, number } = stored;
  const { isQuarantined, t0 } = stateOf(stored.events);
  const dueAt = stored.firstContactDueAt ?? now;
  const due = `${clockTime(new Date(dueAt))}（${left(dueAt, now)}）`;
  const { name, phone, email, reach, note } = content.contact;
  const contact = [
    name && `お名前: ${name}`,
    phone && `電話: ${phone}`,
    email && `メール: ${email}`,
    reach && `希望の連絡方法: ${reachLabels[reach]}`,
    note && `ご希望の時間など: ${note}`,
    ...content.contactWarnings.map((field) => `※ ${unclear[field]}は書き間違いかもしれません。`),
  ].filter(Boolean);
  const received = new Date(t0 ?? stored.receivedAt);

  return {
    subject: `${trial ? '【試験運転】' : ''}【苦情】${number} 初回連絡の期限 ${due}`,
    body: [
      `${pathLabels[recipient]}の方へ: 苦情を受け付けました。上司と役員へ同時にお送りしています。`,
      ...(isQuarantined ? ['自動で送られたものかもしれません。読んで判断してください。'] : []),
      '',
      `受付番号: ${number}`,
      `受付: ${isoDate(received)} ${clockTime(received)}`,
      `初回連絡の期限: ${due}`,
      '',
      'いますること: お詫び → 最後まで聴く → 事実を確認 → お気持ちに寄り添う。',
      '言い訳も原因の説明もしません。',
      '',
      ...(contact.length ? contact : ['連絡先: ありません。受付ページに回答を載せます。']),
      `ご覧になっていたページ: ${content.page === null ? '分かりません' : `${siteUrl}${content.page}`}`,
    ].join('\n'),
    text: content.message,
  };
}

/** A fence longer than any run of the same mark in the text, so that the text can not close it. */
export function fenced(text: string): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(Math.max(3, longest + 1));
  return `${fence}\n${text}\n${fence}`;
}
