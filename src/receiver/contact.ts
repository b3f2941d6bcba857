import { doubtsIn } from '#lib/contact-doubts.ts';
import { cleanLine } from '#lib/text.ts';
import type { Contact } from '#schemas/message.ts';
import type { Content } from './store/store.ts';

/** Contact data as it is kept. What looks wrong is kept too, with a warning: it must never hold a complaint back. */
export function cleanContact(given: Contact): Pick<Content, 'contact' | 'contactWarnings'> {
  const contact: Contact = {};
  for (const name of ['name', 'phone', 'email', 'note'] as const) {
    const line = cleanLine(given[name] ?? '');
    if (line) contact[name] = line;
  }
  if (given.reach) contact.reach = given.reach;

  return { contact, contactWarnings: doubtsIn(contact) };
}
