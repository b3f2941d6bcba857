import { registrants as upcoming, viewers } from '../data.ts';
import { html, type Page, type Query } from '../html.ts';
import { copy, secret, small } from '../parts.ts';

/** One person: `open=申込者A` of the address; `waiting=yes` where the page asks for approval first. */
const person = (query: Query): string => {
  const name = query.get('open') ?? '';
  const isWaiting = query.has('waiting');
  const resend = isWaiting ? '' : html`<button class="small" data-tell="送りました">送り直す</button>`;
  return html`
    <div class="cover">
      <div class="dialog" role="dialog" aria-label="${name}">
        <h2>${name}</h2>
        <dl>
          <div>
            <dt>メールアドレス</dt>
            <dd>registrant-a@example.jp</dd>
          </div>
          <div>
            <dt>申込日時</dt>
            <dd>11/24 09:12</dd>
          </div>
        </dl>
        ${secret('申込完了メール', isWaiting ? '承認すると送られます' : '送信済み 11/24 09:12', resend)}
        ${!isWaiting && secret('視聴画面のURL', 'https://watch.example.jp/u/7f3a', copy())}
        <div class="foot">
          <button class="first" data-go="?open=">閉じる</button>
          ${
            isWaiting
              ? html`<button data-go="?open=">断る</button
                  ><button class="primary" data-go="?open=">承認する</button>`
              : html`<button class="stop" data-go="?open=">申込を取り消す</button>`
          }
        </div>
      </div>
    </div>
  `;
};

const badge = (tone: string, word: string): string => html`<span class="badge ${tone}">${word}</span>`;

const line = (name: string, company: string, at: string, joined: string, reminder: string): string =>
  html`<tr aria-label="${name}">
    <td class="title">${name}</td>
    <td>${company}</td>
    <td>${at}</td>
    <td>${joined}</td>
    <td>${badge(reminder === '送信済み' ? 'before' : 'over', reminder)}</td>
    <td>${small('開く', `?open=${name}`)}</td>
  </tr>`;

const before = upcoming.map(({ name, company, at, reminder }) => line(name, company, at, '配信前', reminder));
const after = viewers.map(({ name, company, at, joined }) =>
  line(name, company, at, joined ? badge('before', '参加') : badge('over', '欠席'), '送信済み'),
);

/** `delivery=first-steps` is a delivery that is over. */
export const registrants = (query: Query): Page => {
  const over = query.get('delivery') === 'first-steps';
  return {
    title: '申込者',
    actions: html`<button>CSVで一括登録</button><button>CSVで書き出す</button>`,
    body: html`
      <div class="bar">
        <select aria-label="配信">
          <option data-go="?delivery=autumn-seminar">秋の活用セミナー(128名)</option>
          <option data-go="?delivery=first-steps" ${over && 'selected'}>はじめての活用講座(142名)</option>
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
            <th></th>
          </tr>
        </thead>
        <tbody>
          ${over ? after : before}
        </tbody>
      </table>
      ${query.get('open') && person(query)}
    `,
  };
};
