import { ageOf } from '#lib/outbox/pending.ts';
import { openOutbox } from './outbox-browser.ts';

/** One line on top of the page, for a message that was sent, or still waits, while its writer reads something else. */
function say(text: string, link: { href: string; text: string }): void {
  const main = document.querySelector('main');
  const line =
    main?.querySelector<HTMLElement>('[data-outbox]') ??
    Object.assign(document.createElement('p'), { className: 'page my-4 rounded-lg bg-calm py-3' });
  line.dataset['outbox'] = '';
  line.setAttribute('role', 'status');
  const anchor = Object.assign(document.createElement('a'), { href: link.href, textContent: link.text });
  main?.prepend(line);
  line.replaceChildren(text, anchor);
}

export function resend(): void {
  openOutbox((change) => {
    if (change.type === 'received') {
      say(`お預かりしていた内容を送信しました。受付番号は ${change.receipt.receipt} です。`, {
        href: change.receipt.receiptUrl ?? '/contact/',
        text: '受付のページを開く',
      });
    } else if (
      change.type === 'refused' ||
      change.type === 'expired' ||
      (change.type === 'held' && ageOf(change.pending, Date.now()) === 'late')
    ) {
      say('まだ送信できていない内容があります。', { href: '/contact/', text: '内容を見る' });
    }
  });
}
