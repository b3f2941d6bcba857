import { html, type Query } from '../../../console/html.ts';
import { choice } from '../../../console/parts.ts';
import { sketch } from './frame.ts';

const wishes = [
  ['相談したい', '担当者から連絡します。'],
  ['資料がほしい', 'メールでお送りします。'],
  ['いまは不要', '連絡はいたしません。'],
] as const;

const question = html`
  <section class="card" aria-label="アンケートの窓">
    <h2>アンケート(5問、1分ほど)</h2>
    <p>4. このあと希望すること</p>
    <div class="stack">${wishes.map(([name, words]) => choice('wish', name, words))}</div>
    <button class="primary" data-go="?sent=yes">送信</button>
  </section>
`;

/** What a viewer sees five minutes before the end; `sent=yes` after the answer. */
export const watch = (query: Query): string =>
  sketch(
    '視聴画面',
    '',
    html`<div class="watching">
      <svg viewBox="0 0 640 360" role="img" aria-label="映像">
        <rect width="640" height="360" fill="#26383a" />
        <circle cx="190" cy="160" r="56" fill="#cbb79c" />
        <path d="M80 360c0-80 50-118 110-118s110 38 110 118z" fill="#3f7d70" />
        <rect x="350" y="80" width="230" height="150" rx="8" fill="#fffefb" />
        <path
          d="M376 118h130M376 150h176M376 182h100"
          stroke="#0d6658"
          stroke-width="10"
          stroke-linecap="round"
        />
      </svg>
      ${query.has('sent') ? html`<p class="told" role="status">ご回答くださり、ありがとうございました。</p>` : question}
    </div>`,
  );
