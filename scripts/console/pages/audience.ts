import { registrants as all } from '../data.ts';
import { html, type Page } from '../html.ts';

const pages = [
  ['秋の活用セミナー', '公開中', 128],
  ['導入事例ウェビナー', '公開中', 86],
  ['年末のご相談会', '下書き', 0],
] as const;

const thumbnail = html`<svg class="thumbnail" viewBox="0 0 160 72" aria-hidden="true">
  <rect width="160" height="72" fill="#dfe9e2" />
  <path d="M14 22h70M14 36h52" stroke="#0d6658" stroke-width="6" stroke-linecap="round" />
  <rect x="14" y="48" width="34" height="12" rx="3" fill="#e98b4e" />
  <circle cx="128" cy="34" r="13" fill="#cbb79c" />
  <path d="M102 72c0-17 12-24 26-24s26 7 26 24z" fill="#2b4a4b" />
</svg>`;

export const campaigns = (): Page => ({
  title: 'キャンペーンページ',
  actions: html`<button class="primary">ページを作成</button>`,
  body: html`
    <div class="columns three">
      ${pages.map(
        ([title, status, count]) =>
          html`<div class="card" role="group" aria-label="${title}">
            ${thumbnail}
            <p class="title">${title}</p>
            <p class="fact">
              <span class="badge ${status === '公開中' ? 'live' : 'draft'}">${status}</span> 申込
              <b>${count}</b>
            </p>
            <div class="buttons">
              <button class="small">編集</button><button class="small">URLをコピー</button>
            </div>
          </div>`,
      )}
    </div>
  `,
});

export const registrants = (): Page => ({
  title: '申込者',
  actions: html`<button>CSVで一括登録</button><button>CSVで書き出す</button>`,
  body: html`
    <div class="bar">
      <select aria-label="配信">
        <option>秋の活用セミナー(128名)</option>
      </select>
      <input type="search" aria-label="申込者を検索" placeholder="申込者を検索" />
    </div>
    <table>
      <thead>
        <tr>
          <th>申込者</th>
          <th>会社</th>
          <th>申込日時</th>
          <th>参加</th>
          <th>リマインドメール</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ name, company, at, reminder }) =>
            html`<tr>
              <td class="title">${name}</td>
              <td>${company}</td>
              <td>${at}</td>
              <td>配信前</td>
              <td><span class="badge ${reminder === '送信済み' ? 'before' : 'over'}">${reminder}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>
  `,
});
