import { html, type Query } from '../../../console/html.ts';
import { sketch } from './frame.ts';

const others = [
  ['9:58', '経理からのお願い', '交通費の締めは明日です'],
  ['9:41', '会議室の変更', '午後の打ち合わせは3階になりました'],
  ['9:12', '来週の予定', '月曜の朝会は30分早く始めます'],
] as const;

const mail = (time: string, from: string, subject: string): string => html`
  <li>
    <p class="fact">${from}<span>${time}</span></p>
    <p class="title">${subject}</p>
  </li>
`;

const phone = (name: string, subject: string): string => html`
  <section class="phone" aria-label="${name}">
    <h2>${name}</h2>
    <ul>
      <div role="group" aria-label="${name}の件名">${mail('10:00', '〔会社名〕 営業企画部', subject)}</div>
      ${others.map(([time, from, words]) => mail(time, from, words))}
    </ul>
  </section>
`;

const opened = html`<section class="phone" aria-label="届いたメール">
  <h2>届いたメール</h2>
  <div class="letter">
    <p class="title">【明日14時】秋の活用セミナー</p>
    <p role="group" aria-label="宛名">申込者A 様</p>
    <p>明日の「秋の活用セミナー」のご案内です。</p>
    <p>日時: 11月26日(木) 14:00から60分</p>
    <p>視聴画面:<br /><a href="#/sketches/inbox?room=yes">https://watch.example.jp/u/7f3a</a></p>
  </div>
</section>`;

const room = html`<section class="phone" aria-label="待機画面">
  <h2>待機画面</h2>
  <div class="waiting">
    <p class="title">秋の活用セミナー</p>
    <p>11月26日(木) 14:00に始まります</p>
    <p class="fact">このままお待ちください</p>
  </div>
</section>`;

/** Telephones that got our mail: two subjects beside each other, or with `open=yes` the mail, or with `room=yes` beyond it. */
export const inbox = (query: Query): string =>
  sketch(
    'スマートフォンの受信箱',
    '',
    html`<div class="phones">
      ${
        query.has('open') || query.has('room')
          ? html`${opened} ${query.has('room') && room}`
          : html`${phone('会社名から始めた件名', '〔会社名〕からのお知らせ: 秋の活用セミナーを明日14時に開きます')}
            ${phone('用件から始めた件名', '【明日14時】秋の活用セミナー')}`
      }
    </div>`,
  );
