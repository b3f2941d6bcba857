import { html, type Page, type Query } from '../../html.ts';
import { tabs } from '../../parts.ts';

const here = '#/deliveries/autumn-seminar';
const places = [
  ['モニター', here],
  ['基本情報', `${here}/basics`],
  ['視聴制限', `${here}/restrictions`],
  ['チャットと質問', `${here}/talk`],
  ['CTA', `${here}/cta`],
  ['資料', `${here}/handouts`],
] as const;

export const isLive = (query: Query): boolean => query.get('status') === 'live';

/** All that belongs to one delivery. `status=live` is the state after 「配信を開始」. */
export const delivery = (open: (typeof places)[number][0], query: Query, body: string): Page => ({
  title: '秋の活用セミナー',
  actions: html`<span class="badge ${isLive(query) ? 'live' : 'before'}"
    >${isLive(query) ? '配信中' : '配信前'}</span
  >`,
  body: html`<div class="bar">${tabs(places, open)}</div>
    ${body}`,
});
