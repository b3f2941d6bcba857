import { cleanLine } from '#lib/text.ts';
import type { Contact } from '#schemas/message.ts';
import type { Content } from './store/store.ts';

const looksLikePhone = /^\+?\d{9,15}(?:内線\d{1,6})?$/;
// Nothing between @ and the end that a mailer could read as a second address. Dots as carriers once gave them fail here, and pass with a warning.
const looksLikeEmail =
  /^[^\s@,;:<>()"\\.]+(?:\.[^\s@,;:<>()"\\.]+)*@[^\s@,;:<>()"\\.]+(?:\.[^\s@,;:<>()"\\.]+)+$/;

/** Contact data as it is kept. What looks wrong is kept too, with a warning: it must never hold a complaint back. */
export function cleanContact(given: Contact): Pick<Content, 'contact' | 'contactWarnings'> {
  const contact: Contact = {};
  for (const name of ['name', 'phone', 'email', 'note'] as const) {
    const line = cleanLine(given[name] ?? '');
    if (line) contact[name] = line;
  }
  if (given.reach) contact.reach = given.reach;

  const contactWarnings: Content['contactWarnings'] = [];
  if (contact.phone && !looksLikePhone.test(contact.phone.replace(/[\s()ー-]/g, '')))
    contactWarnings.push('phone');
  if (contact.email && !looksLikeEmail.test(contact.email)) contactWarnings.push('email');
  return { contact, contactWarnings };
}
