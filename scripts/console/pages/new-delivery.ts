import { html, type Page, type Query } from '../html.ts';

const steps = ['形式', '基本情報', '映像の受け取り方', '確認'];

const wizard = (step: number, heading: string, body: string, buttons: string): Page => ({
  title: '新規作成',
  body: html`
    <ol class="steps">
      ${steps.map((name, index) => html`<li ${index === step && 'aria-current="step"'} ${index < step && 'class="done"'}>${name}</li>`)}
    </ol>
    <section class="card" aria-label="${heading}">
      <h2>${heading}</h2>
      ${body}
    </section>
    <div class="foot">${buttons}</div>
  `,
});

const save = html`<button data-go="#/deliveries?status=下書き">下書きを保存</button>`;

const choice = (group: string, name: string, text: string, checked: boolean): string => html`
  <div class="choice">
    <input type="radio" name="${group}" aria-label="${name}" value="${name}" ${checked && 'checked'} />
    <p class="title">${name}</p>
    <p>${text}</p>
  </div>
`;

export const type = (query: Query): Page =>
  wizard(
    0,
    '配信形式を選ぶ',
    html`
      <div class="choices three">
        ${choice('type', 'ライブ', '話している映像を、そのまま届けます。', query.get('type') === 'live')}
        ${choice('type', '疑似ライブ', '録画した動画を、決めた日時に流します。', query.get('type') === 'simulated')}
        ${choice('type', 'オンデマンド', '期間中、好きなときに見られます。', query.get('type') === 'on-demand')}
      </div>
      <p class="note">形式は、あとから変えられません。</p>
    `,
    html`<button data-go="#/deliveries">やめる</button
      ><button class="primary" data-go="#/deliveries/new/basics">次へ</button>`,
  );

export const basics = (query: Query): Page => {
  const value = (text: string): string | false => !query.has('empty') && `value="${text}"`;
  return wizard(
    1,
    '基本情報',
    html`
      <label class="field">タイトル<input ${value('秋の活用セミナー')} /></label>
      <div class="pair">
        <label class="field">開始日時<input ${value('2026/11/26 14:00')} /></label>
        <label class="field">終了予定<input ${value('2026/11/26 15:00')} /></label>
        <label class="field">視聴者上限<input ${value('300')} /></label>
      </div>
      <label class="check"><input type="checkbox" checked />配信を録画する</label>
    `,
    html`<button data-go="#/deliveries/new/type?type=live">戻る</button>${save}<button
        class="primary"
        data-go="#/deliveries/new/source"
      >
        次へ
      </button>`,
  );
};

const row = (name: string, value: string, buttons: string): string => html`
  <div class="secret" role="group" aria-label="${name}">
    <span class="name">${name}</span><output>${value}</output>${buttons}
  </div>
`;
const copy = html`<button class="small">コピー</button>`;

export const source = (query: Query): Page =>
  wizard(
    2,
    '映像の受け取り方',
    html`
      <div class="choices">
        ${choice('source', 'ブラウザから配信', 'このPCのカメラとマイクを使います。', !query.has('software'))}
        ${choice('source', '配信ソフトで配信', 'OBSなどからRTMPSで送ります。', query.has('software'))}
      </div>
      <div class="secrets">
        ${row('サーバーURL', 'rtmps://in.example.jp:443/live', copy)}
        ${row('予備のサーバーURL', 'rtmps://in2.example.jp:443/live', copy)}
        ${row('ストリームキー', '●●●●●●●●●●●●', html`<button class="small">表示</button>${copy}`)}
        <p class="note">
          ストリームキーは、配信のパスワードです。社外に見せないでください。<a
            href="#/deliveries/new/source?software=yes"
            >キーを作り直す</a
          >
        </p>
      </div>
    `,
    html`<button data-go="#/deliveries/new/basics">戻る</button>${save}<button
        class="primary"
        data-go="#/deliveries/new/confirm"
      >
        次へ
      </button>`,
  );

const chosen = [
  ['配信形式', 'ライブ', 'type?type=live'],
  ['タイトル', '秋の活用セミナー', 'basics'],
  ['開始日時', '2026/11/26 14:00 から 15:00', 'basics'],
  ['視聴者上限', '300名', 'basics'],
  ['映像の受け取り方', '配信ソフトで配信(RTMPS)', 'source?software=yes'],
] as const;

export const confirm = (): Page =>
  wizard(
    3,
    '内容を確認する',
    html`
      <dl>
        ${chosen.map(
          ([name, value, page]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
              <button class="small" data-go="#/deliveries/new/${page}">直す</button>
            </div>`,
        )}
      </dl>
    `,
    html`<button data-go="#/deliveries/new/source?software=yes">戻る</button>${save}<button
        class="primary"
        data-go="#/deliveries/autumn-seminar?published=yes"
      >
        公開する
      </button>`,
  );
