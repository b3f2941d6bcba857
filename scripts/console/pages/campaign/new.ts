import { deliveries } from '../../data.ts';
import { html, type Page } from '../../html.ts';
import { card, choice, foot } from '../../parts.ts';

const upcoming = deliveries.filter(({ status }) => status === '配信前');

export const create = (): Page => ({
  title: 'ページを作成',
  body: html`
    ${card(
      '申込を受け付ける配信を選ぶ',
      html`<div class="choices three">
        ${upcoming.map(({ title, type, startsAt }, index) =>
          choice('delivery', title, html`${type}<br />${startsAt.slice(5)}`, index === 0),
        )}
        ${choice('delivery', '資料だけの申込', '配信を付けず、資料の申込だけを受けます。')}
      </div>`,
    )}
    ${foot(
      html`<button data-go="#/campaigns">やめる</button>`,
      html`<button class="primary" data-go="#/campaigns/autumn-seminar?status=draft&empty=yes&image=none">
        次へ
      </button>`,
    )}
  `,
});
