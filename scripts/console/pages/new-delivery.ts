import { deliveries, type Delivery } from '../data.ts';
import { html, type Page, type Query } from '../html.ts';
import { card, choice, foot } from '../parts.ts';
import { keys } from './delivery/keys.ts';
import { fields } from './delivery/basics.ts';
import { confirmed } from './delivery/confirmed.ts';
import { deliveryOf } from './delivery/frame.ts';
import { picker } from './delivery/video.ts';

const types = [
  ['live', 'ライブ', '話している映像を、そのまま届けます。'],
  ['simulated', '疑似ライブ', '録画した動画を、決めた日時に流します。'],
  ['on-demand', 'オンデマンド', '期間中、好きなときに見られます。'],
] as const;

/** The delivery that is being made: the one that is named, else the first of the type. */
function made(query: Query): Delivery {
  const name = types.find(([id]) => id === query.get('type'))?.[1];
  return (!query.has('of') && deliveries.find(({ type }) => type === name)) || deliveryOf(query);
}

const steps = (sample: Delivery): string[] => [
  '形式',
  '基本情報',
  sample.type === 'ライブ' ? '映像の受け取り方' : '動画',
  '確認',
];

const wizard = (
  sample: Delivery,
  step: number,
  heading: string | null,
  body: string,
  buttons: string,
): Page => ({
  title: '新規作成',
  body: html`
    <ol class="steps">
      ${steps(sample).map((name, index) => html`<li ${index === step && 'aria-current="step"'} ${index < step && 'class="done"'}>${name}</li>`)}
    </ol>
    ${heading === null ? body : card(heading, body)} ${foot(buttons)}
  `,
});

const save = html`<button data-go="#/deliveries?status=下書き">下書きを保存</button>`;
const at = (page: string, { id }: Delivery, more = ''): string => `#/deliveries/new/${page}?of=${id}${more}`;
const back = (to: string): string => html`<button data-go="${to}">戻る</button>`;
const next = (to: string): string => html`<button class="primary" data-go="${to}">次へ</button>`;
const third = (sample: Delivery): string => at(sample.type === 'ライブ' ? 'source' : 'video', sample);

export const type = (query: Query): Page => {
  const sample = made(query);
  return wizard(
    sample,
    0,
    '配信形式を選ぶ',
    html`
      <div class="choices three">
        ${types.map(([id, name, words]) => choice('type', name, words, query.get('type') === id, `?type=${id}`))}
      </div>
      <p class="note">形式は、あとから変えられません。</p>
    `,
    html`<button data-go="#/deliveries">やめる</button>${next(at('basics', sample, '&empty=yes'))}`,
  );
};

const nameOf = ({ type: name }: Delivery): string => types.find((each) => each[1] === name)?.[0] ?? 'live';

export const basics = (query: Query): Page => {
  const sample = made(query);
  return wizard(
    sample,
    1,
    '基本情報',
    fields(sample, query.has('empty')),
    back(`#/deliveries/new/type?type=${nameOf(sample)}`) + save + next(third(sample)),
  );
};

/** `software=yes`: 「配信ソフトで配信」 is chosen. */
export const source = (query: Query): Page => {
  const sample = made(query);
  const software = query.get('software') === 'yes';
  return wizard(
    sample,
    2,
    '映像の受け取り方',
    html`
      <div class="choices">
        ${choice('source', 'ブラウザから配信', 'このPCのカメラとマイクを使います。', !software, '?software=no')}
        ${choice('source', '配信ソフトで配信', 'OBSなどからRTMPSで送ります。', software, '?software=yes')}
      </div>
      ${
        software &&
        html`
          ${keys}
          <p class="note">
            ストリームキーは、配信のパスワードです。社外に見せないでください。<a
              href="#/deliveries/new/source?software=yes"
              >キーを作り直す</a
            >
          </p>
        `
      }
    `,
    back(at('basics', sample)) + save + next(at('confirm', sample)),
  );
};

export const video = (query: Query): Page => {
  const sample = made(query);
  query.set('of', sample.id);
  return wizard(
    sample,
    2,
    null,
    picker(query),
    back(at('basics', sample)) + save + next(at('confirm', sample)),
  );
};

export const confirm = (query: Query): Page => {
  const sample = made(query);
  return wizard(
    sample,
    3,
    '内容を確認する',
    confirmed(sample, query.has('saved')),
    html`${back(third(sample))}${save}<button
        class="primary"
        data-go="#/deliveries/${sample.id}?published=yes&status=before${sample.type === 'ライブ' && '&video=lost'}"
      >
        公開する
      </button>`,
  );
};
