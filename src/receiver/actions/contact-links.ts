import { digitsOf } from '#lib/contact-doubts.ts';
import type { Content } from '../store/store.ts';

/** Numbers of Japan that a call of ours may cost: neither abroad nor the ones that charge the caller. */
const callable = /^(?:0|\+81)(?!990|570)[1-9]\d{8,9}$/;
/** Letters that look like others could lead elsewhere. */
const plainMail = /^[\x21-\x7e]+@[\x21-\x7e]+$/;

/** Where a press on the phone leads; what looks wrong, or is not plainly a number of Japan, stays text. */
export function telOf({ contact: { phone }, contactWarnings }: Content): string | null {
  if (!phone || contactWarnings.includes('phone')) return null;
  const number = digitsOf(phone).replace(/内線.*$/, '');
  return callable.test(number) ? `tel:${number}` : null;
}

export const mailtoOf = ({ contact: { email }, contactWarnings }: Content): string | null =>
  email && plainMail.test(email) && !contactWarnings.includes('email')
    ? `mailto:${encodeURIComponent(email).replace('%40', '@')}`
    : null;
