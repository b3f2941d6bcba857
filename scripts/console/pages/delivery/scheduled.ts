import { videos, type Delivery } from '../../data.ts';
import { html, type Page, type Query } from '../../html.ts';
import { card } from '../../parts.ts';
import { delivery, deliveryOf, isLive } from './frame.ts';
import { noticeDialog, noticeShown } from './monitor.ts';
import { picture } from './picture.ts';

const weekday = new Intl.DateTimeFormat('ja-JP', { weekday: 'short', timeZone: 'UTC' });

/** `2026/12/03 11:00` → 12月3日(木) 11:00 */
export function spoken(at: string): string {
  const [day = '', time = ''] = at.split(' ');
  const [year = 0, month = 1, date = 1] = day.split('/').map(Number);
  return `${month}月${date}日(${weekday.format(Date.UTC(year, month - 1, date))}) ${time}`;
}

const begins = {
  ライブ: '',
  疑似ライブ: 'に自動で流れ始めます。',
  オンデマンド: 'から見られます。',
} as const;

const facts = ({ id, type, startsAt, endsAt }: Delivery): [string, string][] => {
  const video = videos.find(({ of }) => of === id);
  return [
    ['動画', video?.file ?? ''],
    ['長さ', video?.length ?? ''],
    [type === '疑似ライブ' ? '流れ始め' : '始まり', spoken(startsAt)],
    ['終わり', spoken(endsAt)],
  ];
};

const seen = (type: Delivery['type'], isOn: boolean): string =>
  type === '疑似ライブ'
    ? html`<span>視聴者数 <b>${isOn ? 64 : '–'}</b></span>
        <span>経過時間 <b>${isOn ? '0:00:12' : '–'}</b></span>`
    : html`<span>見た人 <b>${isOn ? 187 : '–'}</b></span>`;

/**
 * The page of a delivery that shows a video. Nobody starts it: it has no 「配信を開始」.
 * Its state: `status=before|live`, `dialog=notice`, `notice=shown`, `published=yes`.
 */
export const scheduled = (query: Query): Page => {
  const shown = deliveryOf(query);
  const { title, type, startsAt } = shown;
  return delivery(
    'モニター',
    query,
    html`
      ${query.has('published') && html`<p class="told" role="status">公開しました。${spoken(startsAt)}${begins[type]}</p>`}
      ${query.has('notice') && noticeShown}
      <div class="monitor">
        ${card(
          'プレビュー',
          html`${picture(title, '流す動画')}
            <p class="figures">${seen(type, isLive(query))}</p>`,
        )}
        ${card(
          type === '疑似ライブ' ? '流れる予定' : '見られる期間',
          html`<ul class="rows">
            ${facts(shown).map(([name, value]) => html`<li><span>${name}</span><b>${value}</b></li>`)}
          </ul>`,
        )}
      </div>
      ${type === '疑似ライブ' && html`<div class="foot spread"><button data-go="?dialog=notice">お知らせを出す</button></div>`}
      ${query.get('dialog') === 'notice' && noticeDialog}
    `,
  );
};
