import { html, type Page } from '../../html.ts';
import { small } from '../../parts.ts';

const given = [
  ['申込者A', '11/12 15:58', '5', '相談したい'],
  ['申込者C', '11/12 15:59', '4', '資料がほしい'],
  ['申込者D', '11/12 16:01', '4', 'いまは不要'],
  ['申込者E', '11/13 09:20', '5', '相談したい'],
] as const;

export const answers = (): Page => ({
  title: 'はじめての活用講座の回答',
  actions: html`<button>CSVで書き出す</button>`,
  body: html`
    <table>
      <thead>
        <tr>
          <th>回答者</th>
          <th>回答日時</th>
          <th>役に立ったか</th>
          <th aria-label="このあと希望すること">このあと希望すること</th>
          <th><span class="hidden">操作</span></th>
        </tr>
      </thead>
      <tbody>
        ${given.map(
          ([name, at, score, wish]) =>
            html`<tr aria-label="${name}">
              <td class="title">${name}</td>
              <td>${at}</td>
              <td>${score}</td>
              <td>${wish}</td>
              <td class="buttons">${small('消す')}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  `,
});
