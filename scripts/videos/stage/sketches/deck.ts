import { html, type Query } from '../../../console/html.ts';
import { small } from '../../../console/parts.ts';
import { sketch } from './frame.ts';

const figure = (name: string, value: string, aim: string): string => html`
  <div class="figure" role="group" aria-label="${name}の枠">
    <p>${name}</p>
    <input aria-label="${name}の実績" value="${value}" />
    <p class="fact">${aim}</p>
  </div>
`;

const head = (query: Query, small: string, title: string): string => html`
  <p class="kicker">${small}</p>
  ${!query.has('real') && html`<button class="sample" data-go="?real=yes">見本の数字です</button>`}
  <h1 aria-label="スライドの題">${title}</h1>
`;

/** The sample's figures, or with `real=yes` those of the console's report. */
const figures = (query: Query): string => {
  const [applied, joined, answered, met] = query.has('real')
    ? ['412名', '65%', '45%', '9件']
    : ['556名', '67%', '45%', '13件'];
  return html`<div class="tiles four">
    ${figure('申込', applied, '目標 400名')} ${figure('参加率', joined, '目標 65%')}
    ${figure('アンケート回答率', answered, '目標 50%')} ${figure('商談', met, '目標 9件')}
  </div>`;
};

const summary = (query: Query): string => html`
  ${head(query, 'まとめ', query.has('real') ? '申込は目標を超え、アンケートは届かず' : '参加は目標を超え、アンケートは届かず')}
  ${figures(query)}
  <div class="columns">
    <section class="card" aria-label="気づいたこと">
      <h2>気づく</h2>
      <input aria-label="気づき" value="${query.has('found') ? '57%の回は、リマインドが1通だった' : ''}" />
    </section>
    <section class="card" aria-label="次にすること">
      <h2>次にやること</h2>
      <input
        aria-label="次の一手"
        value="${query.get('stage') === 'アンケート' ? '終わりの5分前に、アンケートを出す' : ''}"
      />
    </section>
  </div>
`;

const meeting = [
  ['0〜15分', '変わったことと、目標の振り返り'],
  ['15〜30分', '数字でみる'],
  ['30〜40分', '気づく'],
  ['40〜50分', '次にやること'],
  ['50〜60分', '宿題と次回'],
] as const;

const agenda = (): string => html`
  <p class="kicker">今日の60分</p>
  <h1 aria-label="スライドの題">今日決めるのは、目標・直す段・宿題の3つです</h1>
  <ul class="rows wide">
    ${meeting.map(([time, words]) => html`<li role="group" aria-label="${words}"><span class="title">${time}</span><span class="fact">${words}</span></li>`)}
  </ul>
`;

const stages = [
  ['申込', '412名', '目標 400名'],
  ['参加', '65%', '目標 65%'],
  ['アンケート', '45%', '目標 50%'],
  ['商談', '9件', '目標 9件'],
] as const;

const choice = (query: Query): string => html`
  ${head(query, '次にやること: 直す段を1つ選ぶ', query.has('stage') ? '次の3か月は、アンケートを直します' : '次の3か月に直す段は、どれですか')}
  <div class="tiles four">
    ${stages.map(
      ([name, value, aim]) =>
        html`<div
          class="figure ${query.get('stage') === name && 'chosen'}"
          role="group"
          aria-label="${name}の段"
        >
          <p>${name}</p>
          <p class="value">${value}</p>
          <p class="fact">${aim}</p>
          ${small(`${name}を直す`, `?stage=${name}`)}
        </div>`,
    )}
  </div>
  ${
    query.get('stage') === 'アンケート' &&
    html`<ul class="plan" aria-label="直し方">
      <li>終わりの5分前に、話の間に出す</li>
      <li>設問を5つまでに減らす</li>
    </ul>`
  }
`;

const homework = (query: Query): string => html`
  ${head(query, '宿題', '宿題は、担当と期限が決まったものだけを載せます')}
  <table>
    <tr>
      ${['すること', '担当', '期限', '終わりの形'].map((each) => html`<th>${each}</th>`)}
    </tr>
    ${[
      ['設問を5つに減らす', '管理画面に保存し、URLを送る'],
      ['設問の見本を送る', '会議の当日にメールで送る'],
    ].map(
      ([what, done], index) =>
        html`<tr aria-label="${what}">
          <td class="title">${what}</td>
          <td><input aria-label="担当${index + 1}" value="" /></td>
          <td><input aria-label="期限${index + 1}" value="" /></td>
          <td>${done}</td>
        </tr>`,
    )}
  </table>
`;

const slides = { agenda, summary, choice, homework };
const names = { agenda: '今日の60分', summary: 'まとめ', choice: '直す段', homework: '宿題' };
type Slide = keyof typeof slides;

/** Slides of the review: `slide=summary`, with `real=yes` once the sample's mark has been taken away. */
export function deck(query: Query): string {
  const open = (query.get('slide') ?? 'agenda') as Slide;
  return sketch(
    'QBR(四半期レビュー)資料',
    '',
    html`<div class="deck">
      <nav aria-label="スライドの一覧">
        ${(Object.keys(names) as Slide[]).map((id) => html`<button aria-pressed="${String(id === open)}" data-go="?slide=${id}${id === 'agenda' ? '' : '&found=yes'}">${names[id]}</button>`)}
      </nav>
      <section class="page" aria-label="スライド">${slides[open](query)}</section>
    </div>`,
  );
}
