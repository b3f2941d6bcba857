import { html, type Page, type Query } from '../../html.ts';
import { tabs } from '../../parts.ts';

const here = '#/campaigns/autumn-seminar';
const places = [
  ['ページ', here],
  ['申込フォーム', `${here}/form`],
  ['メール', `${here}/mails`],
  ['計測タグ', `${here}/tag`],
  ['ドメイン', `${here}/domain`],
] as const;

/** All that belongs to one campaign page. `status=draft` is the state before 「公開する」. */
export function campaign(open: (typeof places)[number][0], query: Query, body: string): Page {
  const draft = query.get('status') === 'draft';
  return {
    title: '秋の活用セミナー',
    actions: html`<span class="badge ${draft ? 'draft' : 'live'}">${draft ? '下書き' : '公開中'}</span>`,
    body: html`<div class="bar">${tabs(places, open)}</div>
      ${body}`,
  };
}
