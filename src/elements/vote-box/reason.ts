import { messageFromForm } from '#lib/message-from-form.ts';
import type { Outbox } from '#lib/outbox/outbox.ts';
import { message as schema, type Message } from '#schemas/message.ts';
import { openOutbox } from '../outbox-browser.ts';

let outbox: Outbox | null = null;
/** Pressed and not refused: what becomes of it is said. */
let pressed: Message | null = null;

/** What was missing goes the way of every message: kept first, sent, and sent again until a receipt is there. */
export function sendReason(form: HTMLFormElement, say: (words: string) => void): void {
  const typed = Object.fromEntries(
    [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  const parsed = schema.safeParse(messageFromForm(typed, crypto.randomUUID()));
  if (!parsed.success) return say(parsed.error.issues.map(({ message }) => message).join(''));
  // A second press of the same words is no second message.
  if (pressed?.message === parsed.data.message) return;
  pressed = parsed.data;
  outbox ??= openOutbox((change) => {
    if (change.type === 'waiting') return;
    const id = change.type === 'received' ? change.id : change.pending.id;
    if (id !== pressed?.id) return;
    if (change.type === 'received') {
      form.hidden = true;
      say('お知らせくださり、ありがとうございます。ガイドを直すために使います。');
    } else if (change.type === 'held') {
      say(
        change.isKept
          ? 'まだ送信できていません。書かれた内容はこの端末に残っています。このページを開いている間と、次にこのガイドを開いたときに自動で送り直します。'
          : 'まだ送信できていません。この画面を閉じると消えます。このページを開いている間は自動で送り直します。',
      );
    } else if (change.type === 'refused') {
      pressed = null;
      say('この内容では受け取れませんでした。書かれた内容は下に残っています。');
    }
  });
  say('送信しています。');
  void outbox.submit(pressed);
}
