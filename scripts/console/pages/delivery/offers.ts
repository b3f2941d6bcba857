import { html, type Page, type Query } from '../../html.ts';
import { choose, card, foot, line, row, save, small } from '../../parts.ts';
import { delivery, deliveryOf, isLive } from './frame.ts';

const url = (page: string): string => `https://www.example.jp/${page}/?utm_source=webinar&utm_medium=cta`;

const buttons = [
  ['1つ目のCTA', '料金表を受け取る', url('price'), '3分'],
  ['2つ目のCTA', '30分の相談を選ぶ', url('contact'), '終わりまで'],
] as const;

/** Where a video is shown, nobody sits there to press a button. */
const times = ['自分で出す', '経過時間で出す'];

const offer = (
  isSpoken: boolean,
  isOn: boolean,
  [name, words, page, length]: (typeof buttons)[number],
): string => html`
  <section class="card" role="group" aria-label="${name}">
    <h2>${name}</h2>
    <div class="columns">${line('ボタンの文字', words)} ${line('開くページのURL', page)}</div>
    <div class="thirds">
      ${choose('出す時', ...(isSpoken ? times : times.toReversed()))} ${choose('出す長さ', length)}
      ${isSpoken && isOn && html`<button class="primary">いま出す</button>`}
    </div>
  </section>
`;

export const cta = (query: Query): Page =>
  delivery(
    'CTA',
    query,
    html`
      ${buttons.map((button) => offer(deliveryOf(query).type === 'ライブ', isLive(query), button))}
      ${foot(html`<button>CTAを追加</button>`, save)}
    `,
  );

export const handouts = (query: Query): Page =>
  delivery(
    '資料',
    query,
    html`
      ${card(
        '視聴画面で配る資料',
        html`<ul class="rows wide">
            ${row('seminar-20261126.pdf', '2.4MB', small('URLをコピー') + small('外す'))}
          </ul>
          <p><button>PDFを加える</button></p>
          ${choose('出す時', '配信が終わったとき', '配信が始まったとき')}`,
      )}
      ${foot(save)}
    `,
  );
