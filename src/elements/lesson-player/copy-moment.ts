import { toClipboard } from '#lib/clipboard.ts';
import { momentAddress } from '#lib/lesson-player.ts';
import { publicAddress } from '#lib/public-address.ts';
import { clock } from '#lib/vtt.ts';
import type { Film } from './film.ts';

/** 「この場面のリンクをコピー」; where the clipboard is closed, the address stands there to be copied by hand. */
export function copyMoment(root: HTMLElement, film: Film, say: (words: string) => void): void {
  const field = root.querySelector<HTMLInputElement>('[data-address]');
  root.querySelector('[data-copy]')?.addEventListener('click', async () => {
    const address = momentAddress(publicAddress(document), film.second);
    const isThere = await toClipboard(navigator.clipboard, { plain: address });
    if (field) {
      field.hidden = isThere;
      field.value = address;
      if (!isThere) field.select();
    }
    say(
      isThere
        ? `${clock(Math.round(film.second))}からのリンクをコピーしました。`
        : 'リンクを選びました。長押しか Ctrl+C でコピーしてください。',
    );
  });
}
