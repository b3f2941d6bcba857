import { deliveries as all, statuses } from '../data.ts';
import { html, type Page, type Query } from '../html.ts';
import { small, tabs } from '../parts.ts';
import { badge } from './delivery/frame.ts';

/** A draft is opened where it was left. */
const opened = (id: string, status: string): string =>
  status === '下書き' ? `#/deliveries/new/basics?of=${id}` : `#/deliveries/${id}`;

export const deliveries = (query: Query): Page => {
  const shown = query.get('status') ?? 'すべて';
  return {
    title: '配信管理',
    actions: html`<button class="primary" data-go="#/deliveries/new/type">新規作成</button>`,
    body: html`
      <div class="bar">
        ${tabs(
          ['すべて', ...statuses].map((name) => [name, `#/deliveries?status=${name}`] as const),
          shown,
        )}
        <input type="search" aria-label="配信を検索" placeholder="配信を検索" />
      </div>
      <table>
        <thead>
          <tr>
            <th>配信名</th>
            <th aria-label="形式">形式</th>
            <th>開始日時</th>
            <th>状態</th>
            <th class="number">申込者</th>
            <th><span class="hidden">操作</span></th>
          </tr>
        </thead>
        <tbody>
          ${all
            .filter(({ status }) => shown === 'すべて' || status === shown)
            .map(
              ({ id, title, type, startsAt, status, registrants }) =>
                html`<tr role="group" aria-label="${title}">
                  <td class="title">${title}</td>
                  <td>${type}</td>
                  <td>${startsAt}</td>
                  <td>${badge(status)}</td>
                  <td class="number">${registrants || '–'}</td>
                  <td class="buttons">${small('開く', opened(id, status))}${small('複製')}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    `,
  };
};
