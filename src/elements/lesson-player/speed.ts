import { speedOf } from '#lib/lesson-player.ts';
import { recall, remember } from './remember.ts';

/** The speed, kept for the next lesson, and in step with the browser's own menu. */
export function speed(root: HTMLElement, video: HTMLVideoElement): void {
  const select = root.querySelector<HTMLSelectElement>('[data-speed]');
  if (!select) return;
  const set = (rate: number) => {
    // A film that is loaded anew begins at its default.
    video.defaultPlaybackRate = rate;
    video.playbackRate = rate;
  };
  set(speedOf(recall('speed')));
  select.value = String(video.playbackRate);
  select.addEventListener('change', () => set(Number(select.value)));
  video.addEventListener('ratechange', () => {
    select.value = String(video.playbackRate);
    remember('speed', select.value);
  });
}
