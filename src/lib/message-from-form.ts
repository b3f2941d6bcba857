import type { MessageInput } from '#schemas/message.ts';

export type Typed = Partial<Record<string, string>>;

/** What the fields of the form mean in the words of the contract, still to be checked. Both ways of sending use it. */
export const messageFromForm = (typed: Typed, id: string): Record<keyof MessageInput, unknown> => ({
  schema: 'message/1',
  id,
  type: typed['type'] || undefined,
  message: typed['message'] ?? '',
  contact: {
    name: typed['name'],
    phone: typed['phone'],
    email: typed['email'],
    reach: typed['reach'] || undefined,
    note: typed['note'],
  },
  context: { path: typed['path'] || undefined },
  privacyNotice: typed['privacyNotice'],
  hp: typed['hp'],
  elapsedMs: undefined,
});
