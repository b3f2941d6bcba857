import { deliveries as all, statuses } from '../data.ts';
import { html, type Page, type Query } from '../html.ts';
import { small, tabs } from '../parts.ts';

const tone = { 配信前: 'before', 配信中: 'live', 終了: 'over', 下書き: 'draft' } as const;

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
            <th>形式</th>
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
                html`<tr>
                  <td class="title">${title}</td>
                  <td>${type}</td>
                  <td>${startsAt}</td>
                  <td><span class="badge ${tone[status]}">${status}</span></td>
                  <td class="number">${registrants || '–'}</td>
                  <td class="buttons">${small('開く', `#/deliveries/${id}`)}${small('複製')}</td>
                </tr>`,
            )}
        </tbody>
      </table>
    `,
  };
};
