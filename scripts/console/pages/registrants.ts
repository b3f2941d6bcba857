import { registrants as all } from '../data.ts';
import { html, type Page } from '../html.ts';

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
          <th aria-label="リマインドメール">リマインドメール</th>
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
