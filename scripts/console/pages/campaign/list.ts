import { html, type Page, type Query } from '../../html.ts';
import { copy, small } from '../../parts.ts';
import { drawnThumbnail } from './picture.ts';
import { thumbnail } from './thumbnail.ts';

const pages = [
  ['autumn-seminar', '秋の活用セミナー', '公開中', 128],
  ['case-webinar', '導入事例ウェビナー', '公開中', 86],
  ['year-end', '年末のご相談会', '下書き', 0],
] as const;

/**
 * `first=missing`: before the first page is made; `first=new`: when nobody has applied yet; `picture=new`: it has got
 * another thumbnail.
 */
export const campaigns = (query: Query): Page => ({
  title: 'キャンペーンページ',
  actions: html`<button class="primary" data-go="#/campaigns/new">ページを作成</button>`,
  body: html`
    <div class="columns three">
      ${pages.slice(query.get('first') === 'missing' ? 1 : 0).map(
        ([id, title, status, count]) =>
          html`<div class="card" role="group" aria-label="${title}">
            ${query.has('picture') && id === 'autumn-seminar' ? drawnThumbnail : thumbnail}
            <p class="title">${title}</p>
            <p class="fact">
              <span class="badge ${status === '公開中' ? 'live' : 'draft'}">${status}</span> 申込
              <b>${query.get('first') === 'new' && id === 'autumn-seminar' ? 0 : count}</b>
            </p>
            <div class="buttons">${small('編集', `#/campaigns/${id}`)}${copy('URLをコピー')}</div>
          </div>`,
      )}
    </div>
  `,
});
