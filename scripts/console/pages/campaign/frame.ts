import { html, type Page, type Query } from '../../html.ts';
import { tabs } from '../../parts.ts';
import { deliveryOf } from '../delivery/frame.ts';

const places = [
  ['ページ', ''],
  ['申込フォーム', '/form'],
  ['メール', '/mails'],
  ['計測タグ', '/tag'],
  ['ドメイン', '/domain'],
] as const;

/** The state before 「公開する」. */
export const isDraft = (query: Query): boolean => query.get('status') === 'draft';

/** All that belongs to one campaign page. */
export function campaign(open: (typeof places)[number][0], query: Query, body: string): Page {
  const draft = isDraft(query);
  const { id, title } = deliveryOf(query);
  const here = places.map(
    ([name, place]) => [name, `#/campaigns/${id}${place}${draft ? '?status=draft' : ''}`] as const,
  );
  return {
    title,
    actions: html`<span class="badge ${draft ? 'draft' : 'live'}">${draft ? '下書き' : '公開中'}</span>`,
    body: html`<div class="bar">${tabs(here, open)}</div>
      ${body}`,
  };
}
