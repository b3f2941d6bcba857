import { html, type Query } from '../../../console/html.ts';
import { check, choose, dialog, line, small, tabs } from '../../../console/parts.ts';
import { sketch } from './frame.ts';

interface Person {
  owner: string;
  name: string;
  tel: string;
  wish: boolean;
  share: number;
  clicks: number;
}

const people: Person[] = [
  { owner: '担当1', name: '申込者A', tel: '090-0000-0001', wish: true, share: 95, clicks: 1 },
  { owner: '担当1', name: '申込者C', tel: '090-0000-0003', wish: false, share: 83, clicks: 0 },
  { owner: '担当2', name: '申込者D', tel: '090-0000-0004', wish: false, share: 42, clicks: 2 },
  { owner: '担当2', name: '申込者E', tel: '090-0000-0005', wish: true, share: 100, clicks: 0 },
  { owner: '担当2', name: '申込者G', tel: '090-0000-0007', wish: false, share: 35, clicks: 0 },
];

const tests: ((person: Person) => boolean)[] = [
  ({ share }) => share >= 80,
  ({ clicks }) => clicks >= 1,
  ({ wish }) => wish,
];
const conditions = [
  'キャンペーン名 = はじめての活用講座',
  '視聴率 ≧ 80',
  'CTAクリック ≧ 1',
  '相談希望 = True',
];

const report = 'キャンペーンメンバーが関連するキャンペーン';

const kinds = (query: Query): string =>
  dialog(
    'レポートの種類',
    html`<div class="kinds">
      <div class="stack">
        ${['リード', '取引先', 'キャンペーン'].map((name) => small(name, `?kind=${name}`))}
      </div>
      <div class="stack">
        ${query.get('kind') === 'キャンペーン' && small(report, '?dialog=none&report=yes')}
      </div>
    </div>`,
  );

const filters = (query: Query): string => {
  const count = Number(query.get('filters') ?? 1);
  return html`<div class="stack">
    <ol class="conditions" role="group" aria-label="条件">
      ${conditions.slice(0, count).map((each) => html`<li aria-label="${each}">${each}</li>`)}
    </ol>
    ${count < conditions.length && small('条件を追加', `?filters=${count + 1}`)}
    ${
      count === conditions.length &&
      html`${line('検索条件ロジック', query.has('logic') ? '1 AND (2 OR 3 OR 4)' : '')}
      ${small('適用', '?logic=yes')}`
    }
  </div>`;
};

const outline = (query: Query): string =>
  html`<div class="stack">
    <div class="field">
      <label for="行をグループ化">行をグループ化</label>
      <select id="行をグループ化">
        <option data-go="?group=no">なし</option>
        <option data-go="?group=yes" ${query.get('group') === 'yes' && 'selected'}>所有者</option>
      </select>
    </div>
    <ul class="conditions" aria-label="列">
      ${['姓名', '電話', '相談希望', '視聴率', 'CTAクリック'].map((each) => html`<li>${each}</li>`)}
    </ul>
  </div>`;

/** Without a logic of its own a report shows who meets every condition. */
const found = (query: Query): Person[] => {
  const asked = tests.slice(0, Number(query.get('filters') ?? 1) - 1);
  return people.filter((person) =>
    query.has('logic') ? asked.some((test) => test(person)) : asked.every((test) => test(person)),
  );
};

const row = ({ name, tel, wish, share, clicks }: Person): string => html`
  <tr aria-label="${name}">
    <td class="title">${name}</td>
    <td>${tel}</td>
    <td>${wish ? '✓' : ''}</td>
    <td>${share}%</td>
    <td>${clicks}</td>
  </tr>
`;

const table = (query: Query): string => {
  const shown = found(query);
  const owners = query.get('group') === 'yes' ? ['担当1', '担当2'] : [];
  return html`<table aria-label="レポートの結果">
    <tr>
      ${['姓名', '電話', '相談希望', '視聴率', 'CTAクリック'].map((each) => html`<th>${each}</th>`)}
    </tr>
    ${
      owners.length > 0
        ? owners.map(
            (owner) =>
              html`<tr class="owner" aria-label="${owner}">
                  <td colspan="5">${owner}</td>
                </tr>
                ${shown.filter((person) => person.owner === owner).map(row)}`,
          )
        : shown.map(row)
    }
  </table>`;
};

const menu = html`<div class="menu" role="menu">
  <a role="menuitem" data-go="?menu=none&dialog=subscribe">登録</a>
</div>`;

const dialogs: Record<string, string> = {
  save: dialog(
    'レポートを保存',
    html`${line('レポート名', '連絡する人')} ${choose('フォルダー', '非公開レポート', '営業の共有フォルダー')}`,
    html`<button class="primary" data-go="?dialog=none&saved=yes">保存する</button>`,
  ),
  subscribe: dialog(
    'レポートの登録',
    html`<div class="columns">${choose('届く日', '平日', '毎週月曜')} ${choose('時刻', '8:00', '9:00')}</div>
      ${line('受け取る人')} ${check('レコード件数が0より大きい')}`,
    html`<button class="primary" data-go="?dialog=none&subscribed=yes">決める</button>`,
  ),
};

const editor = (query: Query): string => {
  const open = query.get('tab') === 'filters' ? '検索条件' : 'アウトライン';
  return html`<div class="report">
    <div class="card">
      ${tabs(
        [
          ['アウトライン', '?tab=outline'],
          ['検索条件', '?tab=filters'],
        ],
        open,
      )}
      ${open === '検索条件' ? filters(query) : outline(query)}
    </div>
    <div class="stack">
      ${query.has('subscribed') && html`<p class="told" role="status">平日の朝8時に、2名へ届きます。</p>`}
      ${table(query)}
    </div>
  </div>`;
};

const notice = html`<div class="desktop">
  <div class="notice" role="group" aria-label="お知らせ">
    <p class="title">相談を希望した方がいます</p>
    <p>申込者Aさん・はじめての活用講座<br />2営業日のうちに連絡してください</p>
    ${small('開く', '?notice=none&person=yes')}
  </div>
</div>`;

const facts = [
  ['電話', '090-0000-0001'],
  ['相談希望', '✓'],
  ['視聴率', '95%'],
  ['CTAクリック', '1'],
  ['アンケートの感想', '当日の人手が足りません。どう分けていますか。'],
] as const;

const person = (query: Query): string =>
  html`<div class="columns">
    <section class="card" aria-label="申込者A">
      <h2>申込者A <span class="fact">担当1</span></h2>
      <dl>
        ${facts.map(
          ([name, value]) =>
            html`<div role="group" aria-label="${name}の値">
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
    </section>
    <section class="card" aria-label="活動">
      <h2>活動</h2>
      ${line('電話のメモ')} ${line('次に話す日')}
      <button class="primary" data-go="?kept=yes">記録する</button>
      ${query.has('kept') && html`<p class="told" role="status">記録しました。次は12月3日です。</p>`}
    </section>
  </div>`;

const place = (query: Query): string => {
  if (query.has('person')) return person(query);
  if (query.get('notice') === 'yes') return notice;
  if (query.has('report')) return editor(query);
  return html`<p class="note">最近使ったレポートはありません。</p>`;
};

/** A record of customers: report (`report=yes` with `tab`, `filters`, `logic`, `group`), `notice=yes`, `person=yes`. */
export const sales = (query: Query): string => {
  const isEditing = query.has('report') && !query.has('person') && query.get('notice') !== 'yes';
  const bar = isEditing
    ? html`${small('保存', '?dialog=save')}${query.has('saved') && small('メニュー', '?menu=report')}`
    : html`${small('新規レポート', '?dialog=kinds')}`;
  return sketch(
    '営業支援の画面',
    bar,
    html`
      <div class="inside">${place(query)}</div>
      ${query.get('menu') === 'report' && menu} ${query.get('dialog') === 'kinds' && kinds(query)}
      ${dialogs[query.get('dialog') ?? '']}
    `,
  );
};
