import { deliveries, type Delivery } from '../../data.ts';
import { html, type Page, type Query } from '../../html.ts';
import { tabs } from '../../parts.ts';

export const deliveryOf = (query: Query): Delivery =>
  deliveries.find(({ id }) => id === query.get('of')) ?? deliveries[0];

const named: Record<string, Delivery['status']> = {
  before: '配信前',
  live: '配信中',
  over: '終了',
  draft: '下書き',
};

/** `status=live` is the state after 「配信を開始」; without a status the delivery is as the list says. */
export const statusOf = (query: Query): Delivery['status'] =>
  named[query.get('status') ?? ''] ?? deliveryOf(query).status;

export const isLive = (query: Query): boolean => statusOf(query) === '配信中';

const tone = { 配信前: 'before', 配信中: 'live', 終了: 'over', 下書き: 'draft' } as const;

export const badge = (status: Delivery['status']): string =>
  html`<span class="badge ${tone[status]}">${status}</span>`;

type Place = 'モニター' | '基本情報' | '動画' | '視聴制限' | 'チャットと質問' | 'CTA' | '資料';

/** What a delivery has depends on its type: nobody answers while an on-demand video is watched. */
function placesOf(query: Query): [Place, string][] {
  const { id, type } = deliveryOf(query);
  const here = `#/deliveries/${id}`;
  const state = query.get('status');
  const go = (place: string): string => `${here}${place}${state ? `?status=${state}` : ''}`;
  const hasVideo = type !== 'ライブ' || statusOf(query) === '終了';
  return [
    ['モニター', go('')],
    ['基本情報', go('/basics')],
    ...(hasVideo ? ([['動画', go('/video')]] as [Place, string][]) : []),
    ['視聴制限', go('/restrictions')],
    ...(type === 'オンデマンド' ? [] : ([['チャットと質問', go('/talk')]] as [Place, string][])),
    ['CTA', go('/cta')],
    ['資料', go('/handouts')],
  ];
}

/** All that belongs to one delivery. */
export const delivery = (open: Place, query: Query, body: string): Page => ({
  title: deliveryOf(query).title,
  actions: badge(statusOf(query)),
  body: html`<div class="bar">${tabs(placesOf(query), open)}</div>
    ${body}`,
});
