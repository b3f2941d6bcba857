import type { Contact } from '#schemas/message.ts';

const looksLikePhone = /^\+?\d{9,15}(?:内線\d{1,6})?$/;
// Nothing between @ and the end that a mailer could read as a second address. Dots as carriers once gave them fail here, and pass with a warning.
const looksLikeEmail =
  /^[^\s@,;:<>()"\\.]+(?:\.[^\s@,;:<>()"\\.]+)*@[^\s@,;:<>()"\\.]+(?:\.[^\s@,;:<>()"\\.]+)+$/;

/** Full width, every dash and the brackets around an area code: as people write numbers. */
export const digitsOf = (phone: string): string =>
  phone.normalize('NFKC').replace(/[\s()ー\-\u2010-\u2015\u2212]/g, '');

/** Fields of the contact that look wrong. They never hold a message back: the person may be right. */
export function doubtsIn({ phone, email }: Contact): ('phone' | 'email')[] {
  const doubts: ('phone' | 'email')[] = [];
  if (phone && !looksLikePhone.test(digitsOf(phone))) doubts.push('phone');
  if (email && !looksLikeEmail.test(email.normalize('NFKC'))) doubts.push('email');
  return doubts;
}
