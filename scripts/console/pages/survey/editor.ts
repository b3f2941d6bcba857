import { html, type Page, type Query } from '../../html.ts';
import { card, check, choose, dialog, foot, line, row, save, small, text } from '../../parts.ts';

const questions = [
  ['内容は役に立ちましたか', '5段階', '必須'],
  ['いちばん知りたかったこと', 'いくつでも選ぶ', '任意'],
  ['いまの状況', '1つ選ぶ', '任意'],
  ['このあと希望すること', '1つ選ぶ', '必須'],
  ['感想・質問', '長い文字', '任意'],
] as const;

const shapes = ['1つ選ぶ', 'いくつでも選ぶ', '5段階', '1行の文字', '長い文字'];

const edit = dialog(
  '設問を直す',
  html`${line('設問', 'このあと希望すること')} ${choose('答え方', ...shapes)}
  ${text('選択肢(1行に1つ)', 3, '相談したい\n資料がほしい\nいまは不要')} ${check('必須にする', true)}`,
  html`<button class="stop first">消す</button>`,
  html`<button class="primary" data-go="?dialog=none">決める</button>`,
);

const add = dialog(
  '設問を追加',
  html`<div class="stack" role="group" aria-label="新しい設問">
    ${line('設問')} ${choose('答え方', ...shapes)} ${text('選択肢(1行に1つ)', 3, '')} ${check('必須にする')}
  </div>`,
  html`<button class="primary" data-go="?dialog=none&new=added">決める</button>`,
);

/** `new=yes` is a survey that does not ask yet what a customer wants next; `dialog=add` asks it. */
const asked = (query: Query) =>
  questions.filter(([name]) => query.get('new') !== 'yes' || name !== 'このあと希望すること');

export const survey = (query: Query): Page => ({
  title: '秋の活用セミナー',
  body: html`
    ${card(
      '出す配信',
      html`<div class="columns">
        ${choose('配信', '秋の活用セミナー(11/26 14:00)')} ${line('アンケートの名前', '秋の活用セミナー')}
      </div>`,
    )}
    ${card(
      '設問',
      html`<ul class="rows wide">
          ${asked(query).map(([name, answer, need]) =>
            row(
              name,
              answer,
              html`<span class="badge ${need === '必須' ? 'before' : 'over'}">${need}</span
                >${small('上へ')}${small('下へ')}${small('直す', '?dialog=question')}`,
            ),
          )}
        </ul>
        <p><button data-go="?dialog=add">設問を追加</button></p>`,
    )}
    ${card(
      '出す時と期限',
      html`<div class="columns">
        ${choose('出す時', '終了予定の5分前', '動画の終わりの5分前', '配信が終わったとき')}
        ${line('回答の期限', '2026/12/01 18:00')}
      </div>`,
    )}
    ${foot(html`<button>URLをコピー</button>`, save)} ${query.get('dialog') === 'question' && edit}
    ${query.get('dialog') === 'add' && add}
  `,
});
