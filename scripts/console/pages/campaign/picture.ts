import { html } from '../../html.ts';
import { dialog, row } from '../../parts.ts';

const files = [
  ['autumn-1.png', 'PNG・28 kB・1280×720', '?dialog=none&picture=new'],
  ['photo.heic', 'HEIC・2.1 MB', '?dialog=none'],
  ['autumn-print.jpg', 'JPEG・6.4 MB', '?dialog=none'],
] as const;

/** Files of the computer, from which the thumbnail is taken. */
export const pictures = dialog(
  '画像を選ぶ',
  html`<p class="note">1280×720のJPEGかPNG</p>
    <ul class="rows">
      ${files.map(([name, fact, go]) => row(name, fact, html`<button class="small" data-go="${go}">選ぶ</button>`))}
    </ul>`,
);

/** The picture that a film draws and then registers, 1280×720. */
export const drawn = (first: string, second: string): string => html`
  <rect width="1280" height="720" fill="#0d6658" />
  <circle cx="1230" cy="110" r="220" fill="none" stroke="#6c9489" stroke-width="90" />
  <rect x="60" y="128" width="120" height="16" fill="#e98b4e" />
  <g style="font-size: 148px; font-weight: 700" fill="#fff">
    <text x="60" y="306" data-copy="一言の1行目">${first}</text>
    <text x="60" y="491" data-copy="一言の2行目">${second}</text>
  </g>
  <rect x="60" y="588" width="200" height="72" rx="10" fill="#fff" />
  <circle cx="104" cy="624" r="20" fill="#0d6658" />
  <path d="M140 624h90" stroke="#0d6658" stroke-width="18" stroke-linecap="round" />
`;

/** Its place in a card: the card is broader than the picture. */
export const drawnThumbnail = html`<svg class="thumbnail" viewBox="0 0 160 72" aria-hidden="true">
  <rect width="160" height="72" fill="#ebe8df" />
  <svg x="16" width="128" height="72" viewBox="0 0 1280 720">${drawn('60分で学ぶ', '最初の配信')}</svg>
</svg>`;
