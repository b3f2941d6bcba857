import { ageOf } from '#lib/outbox/pending.ts';
import { openOutbox } from './outbox-browser.ts';

interface Line {
  text: string;
  link: { href: string; text: string };
}

/** On top of the page, for messages that were sent, or still wait, while their writer reads something else. */
function show(lines: Line[]): void {
  const main = document.querySelector('main');
  const box =
    main?.querySelector<HTMLElement>('[data-outbox]') ??
    Object.assign(document.createElement('div'), { className: 'page my-4 rounded-lg bg-calm py-3' });
  box.dataset['outbox'] = '';
  box.setAttribute('role', 'status');
  main?.prepend(box);
  const rows = lines.map(({ text, link }) => {
    const row = document.createElement('p');
    row.append(text, Object.assign(document.createElement('a'), { href: link.href, textContent: link.text }));
    return row;
  });
  box.replaceChildren(...rows);
}

export function resend(): void {
  /** One line per receipt, by message; another tab tells of the same one too. */
  const received = new Map<string, Line>();
  const waiting = new Set<string>();
  openOutbox((change) => {
    if (change.type === 'received') {
      const { receipt, receiptUrl = '/contact/' } = change.receipt;
      waiting.delete(change.id);
      received.set(change.id, {
        text: `お預かりしていた内容を送信しました。受付番号は ${receipt} です。`,
        link: { href: receiptUrl, text: '受付のページを開く' },
      });
    } else if (
      change.type === 'refused' ||
      change.type === 'expired' ||
      (change.type === 'held' && ageOf(change.pending, Date.now()) === 'late')
    ) {
      waiting.add(change.pending.id);
    } else {
      return;
    }
    const still = {
      text: 'まだ送信できていない内容があります。',
      link: { href: '/contact/', text: '内容を見る' },
    };
    show([...received.values(), ...(waiting.size > 0 ? [still] : [])]);
  });
}
