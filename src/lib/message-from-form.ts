import { message as schema, type Message, type MessageInput } from '#schemas/message.ts';

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

/** What stands in the form of somebody who comes from a receipt: by it both people are told of the sequel. */
export const sequelLine = (receipt: string): string => `受付番号 ${receipt} の続きです。`;

/** Nothing that a person wrote; a choice alone is no words. */
export const isBlank = (typed: Typed): boolean =>
  ['message', 'name', 'phone', 'email', 'note'].every((name) => !typed[name]?.trim());

/** Sending the form now would send this message once more. */
export function saysTheSame(typed: Typed, sent: Message): boolean {
  const words = (message: Message | undefined) =>
    JSON.stringify([message?.type, message?.message, message?.contact]);
  return words(schema.safeParse(messageFromForm(typed, sent.id)).data) === words(sent);
}
