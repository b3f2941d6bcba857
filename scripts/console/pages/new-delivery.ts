import { html, type Page, type Query } from '../html.ts';
import { card, choice, foot, small } from '../parts.ts';
import { fields } from './delivery/basics.ts';

const steps = ['形式', '基本情報', '映像の受け取り方', '確認'];

const wizard = (step: number, heading: string, body: string, buttons: string): Page => ({
  title: '新規作成',
  body: html`
    <ol class="steps">
      ${steps.map((name, index) => html`<li ${index === step && 'aria-current="step"'} ${index < step && 'class="done"'}>${name}</li>`)}
    </ol>
    ${card(heading, body)} ${foot(buttons)}
  `,
});

const save = html`<button data-go="#/deliveries?status=下書き">下書きを保存</button>`;

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

export const basics = (query: Query): Page =>
  wizard(
    1,
    '基本情報',
    fields(query.has('empty')),
    html`<button data-go="#/deliveries/new/type?type=live">戻る</button>${save}<button
        class="primary"
        data-go="#/deliveries/new/source"
      >
        次へ
      </button>`,
  );

const secret = (name: string, value: string, buttons: string): string => html`
  <div class="secret" role="group" aria-label="${name}">
    <span class="name">${name}</span><output>${value}</output>${buttons}
  </div>
`;
const copy = small('コピー');

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
        ${secret('サーバーURL', 'rtmps://in.example.jp:443/live', copy)}
        ${secret('予備のサーバーURL', 'rtmps://in2.example.jp:443/live', copy)}
        ${secret('ストリームキー', '●●●●●●●●●●●●', small('表示') + copy)}
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
              ${small('直す', `#/deliveries/new/${page}`)}
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
