import { doubtsIn } from '#lib/contact-doubts.ts';
import { isBlank, type Typed } from '#lib/message-from-form.ts';
import { promiseBefore, type PromiseConfig } from '#lib/promise.ts';
import { asCounted, messageLimit, type Contact } from '#schemas/message.ts';

/** When so few are left, the counter speaks. */
const nearLimit = 200;

export function countHint({ message = '' }: Typed): string {
  const left = messageLimit - asCounted(message).length;
  if (left < 0)
    return `${(-left).toLocaleString('ja')}文字超えています。短くするか、2回に分けてお送りください。`;
  return left < nearLimit ? `あと${left}文字書けます。` : '';
}

/** What we will do with exactly this, sent now; null before anything is written. */
export function promiseHint(typed: Typed, now: Date, promise: PromiseConfig): string | null {
  if (isBlank(typed)) return null;
  const { phone, email, reach } = typed;
  const contact = { phone: phone?.trim(), email: email?.trim(), reach: reach as Contact['reach'] };
  return promiseBefore(contact, now, promise);
}

const doubtWords = { phone: '番号', email: 'アドレス' };

/** Gentle: what looks wrong is sent as it was typed. */
export const doubtHint = (field: 'phone' | 'email', typed: Typed): string =>
  doubtsIn({ [field]: typed[field]?.trim() }).length
    ? `${doubtWords[field]}に書き間違いがないかご確認ください。このままでも送れます。`
    : '';
