import { toClipboard } from '#lib/clipboard.ts';
import type { Held } from '#lib/outbox/screen.ts';
import type { Receipt } from '#schemas/message.ts';
import { errorsOf } from './fields.ts';

const idOf = (item: Element | null): string | undefined => (item as HTMLElement | null)?.dataset['id'];

/** One item per message; what stays keeps its node, and with it the focus of whoever is about to press. */
export function showHeld(box: HTMLElement, held: Held[]): void {
  const list = box.querySelector('ul');
  const blank = box.querySelector('template')?.content.firstElementChild;
  if (!list || !blank) return;
  const items = new Map([...list.children].map((item) => [idOf(item), item as HTMLElement]));
  for (const { pending, why } of held) {
    const item = items.get(pending.id) ?? (blank.cloneNode(true) as HTMLElement);
    if (!items.delete(pending.id)) list.append(item);
    item.dataset['id'] = pending.id;
    for (const sentence of item.querySelectorAll<HTMLElement>('[data-when]')) {
      sentence.hidden = sentence.dataset['when'] !== why;
    }
    const write = (name: string, words: string) => {
      const place = item.querySelector(`[data-text="${name}"]`);
      if (place) place.textContent = words;
    };
    write('message', pending.message.message);
    if (pending.refusal)
      write(
        'reason',
        errorsOf(pending.refusal)
          .map(({ message }) => message)
          .join(''),
      );
  }
  for (const gone of items.values()) gone.remove();
  box.hidden = held.length === 0;
  const sendNow = box.querySelector<HTMLElement>('[data-press="send"]');
  if (sendNow) sendNow.hidden = held.every(({ why }) => why === 'refused');
}

/** One line per receipt: several messages may have waited. */
export function showReceived(place: HTMLElement, receipts: Receipt[]): void {
  const lines = receipts.map(({ receipt, receiptUrl }) => {
    const line = document.createElement('p');
    line.textContent = `お預かりしていた内容を受け付けました。受付番号は ${receipt} です。`;
    if (receiptUrl) {
      line.append(
        Object.assign(document.createElement('a'), { href: receiptUrl, textContent: '受付のページを開く' }),
      );
    }
    return line;
  });
  place.replaceChildren(...lines);
}

/** The message whose button was pressed. */
export const heldAt = (held: Held[], button: HTMLElement): Held | undefined =>
  held.find(({ pending }) => pending.id === idOf(button.closest('li')));

/** To the clipboard; where that is forbidden, selected for the person to copy. */
export async function copy({ pending }: Held, button: HTMLElement): Promise<string> {
  if (await toClipboard(navigator.clipboard, { plain: pending.message.message })) {
    return 'コピーしました。メモなどに貼り付けて残せます。';
  }
  const text = button.closest('li')?.querySelector('[data-text="message"]');
  if (text) getSelection()?.selectAllChildren(text);
  return '文章を選びました。長押しか Ctrl+C でコピーしてください。';
}
