import { momentAddress } from '#lib/lesson-player.ts';
import { clock } from '#lib/vtt.ts';
import type { Film } from './film.ts';

/** 「この場面のリンクをコピー」; where the clipboard is closed, the address stands there to be copied by hand. */
export function copyMoment(root: HTMLElement, film: Film, say: (words: string) => void): void {
  const page = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? location.href;
  const field = root.querySelector<HTMLInputElement>('[data-address]');
  root.querySelector('[data-copy]')?.addEventListener('click', async () => {
    const address = momentAddress(page, film.second);
    try {
      await navigator.clipboard.writeText(address);
      if (field) field.hidden = true;
      say(`${clock(Math.round(film.second))}からのリンクをコピーしました。`);
    } catch {
      if (field) {
        field.hidden = false;
        field.value = address;
        field.select();
      }
      say('リンクを選びました。長押しか Ctrl+C で写してください。');
    }
  });
}
