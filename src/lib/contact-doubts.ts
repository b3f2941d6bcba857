import type { Contact } from '#schemas/message.ts';

// In Japan ten digits, but eleven behind 050 to 090; +81 stands for the first 0. Elsewhere as many as there may be.
const looksLikePhone =
  /^(?:(?:0|\+81)(?:[5-9]0\d{8}|(?![57-9]0)[1-9]\d{8})|\+(?!81)\d{9,15})(?:内線\d{1,6})?$/;
// Nothing between @ and the end that a mailer could read as a second address. Dots as carriers once gave them fail here, and pass with a warning.
const looksLikeEmail =
  /^[^\s@,;:<>()"\\.]+(?:\.[^\s@,;:<>()"\\.]+)*@[^\s@,;:<>()"\\.]+(?:\.[^\s@,;:<>()"\\.]+)+$/;

/** Full width, every dash and the brackets around an area code: as people write numbers. */
export const digitsOf = (phone: string): string =>
  phone.normalize('NFKC').replace(/[\s()ー\-\u2010-\u2015\u2212]/g, '');

/** One address, in full width too. Whether it is anybody's only a mail can tell. */
export const isMailAddress = (email: string): boolean => looksLikeEmail.test(email.normalize('NFKC'));

/** Fields of the contact that look wrong. They never hold a message back: the person may be right. */
export function doubtsIn({ phone, email }: Contact): ('phone' | 'email')[] {
  const doubts: ('phone' | 'email')[] = [];
  if (phone && !looksLikePhone.test(digitsOf(phone))) doubts.push('phone');
  if (email && !isMailAddress(email)) doubts.push('email');
  return doubts;
}
