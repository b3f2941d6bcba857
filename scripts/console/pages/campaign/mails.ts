import { html, type Page, type Query } from '../../html.ts';
import { card, check, choose, dialog, foot, line, row, save, small, text } from '../../parts.ts';
import { campaign } from './frame.ts';

const list = [
  ['申込完了', '申込の直後', true],
  ['前日', '前日の10:00', true],
  ['1時間前', '開始の60分前', true],
  ['お礼', '終了の1時間後', true],
  ['欠席者', '翌営業日の10:00', false],
] as const;

const here = '#/campaigns/autumn-seminar/mails';

/** `new=yes` is the state before any reminder has been switched on. */
export const mails = (query: Query): Page =>
  campaign(
    'メール',
    query,
    html`
      ${card(
        '差出人',
        html`<div class="thirds">
          ${line('差出人の名前', '〔会社名〕 営業企画部')} ${line('差出人のアドレス', 'seminar@example.jp')}
          ${line('返信先', 'desk@example.jp')}
        </div>`,
      )}
      ${card(
        '送るメール',
        html`<ul class="rows wide">
          ${list.map(([name, when, sent]) =>
            row(
              name,
              when,
              html`${check('送る', sent && !(query.has('new') && name !== '申込完了'))}${small('直す', name === '申込完了' ? `${here}/completion` : `${here}/day-before`)}`,
            ),
          )}
        </ul>`,
      )}
      ${foot(save)}
    `,
  );

const words = `《氏名》様
明日の「《配信のタイトル》」のご案内です。
日時: 《開始日時》から60分
視聴画面: 《視聴画面のURL》`;

const receipt = `《氏名》様
お申し込みくださり、ありがとうございます。
配信: 秋の活用セミナー
日時: 11月26日(木) 14:00から15:00`;

const marks = ['氏名', '配信のタイトル', '開始日時', '視聴画面のURL'];

/** The mail that goes out with an application. `put=視聴画面のURL` is the state after that mark has been put in. */
export const completion = (query: Query): Page =>
  campaign(
    'メール',
    query,
    html`
      ${card(
        '申込完了のメール',
        html`
          ${line('件名', '【申込完了】秋の活用セミナー(11月26日 14時)')}
          ${text('本文', 6, query.has('put') ? `${receipt}\n視聴画面: 《視聴画面のURL》\n問い合わせ: desk@example.jp` : receipt)}
          <div class="buttons" role="group" aria-label="差し込み">
            <span class="fact">差し込み</span>
            ${marks.map((name) => small(name, `?put=${name}`))}
          </div>
        `,
      )}
      ${foot(html`<button data-go="${here}">戻る</button>`, html`<button>試しに送る</button>`, save)}
    `,
  );

const test = dialog(
  '試しに送る',
  line('送り先のメールアドレス', 'member2@example.jp'),
  html`<button class="primary" data-go="?dialog=none&sent=yes">送る</button>`,
);

/** The editor of one mail. Its state: `subject=old`, `dialog=test`, `sent=yes`. */
export const mail = (query: Query): Page =>
  campaign(
    'メール',
    query,
    html`
      ${query.has('sent') && html`<p class="told" role="status">member2@example.jp に送りました。パソコンとスマートフォンで開いてください。</p>`}
      ${card(
        '前日のメール',
        html`
          <div class="columns">
            ${choose('送る日', '前日', '2日前', '3日前', '1週間前')} ${line('送る時刻', '10:00')}
          </div>
          ${line('件名', query.get('subject') === 'old' ? '〔会社名〕からのお知らせ' : '【明日14時】秋の活用セミナー')}
          ${text('本文', 4, words)}
          <div class="buttons" role="group" aria-label="差し込み">
            <span class="fact">差し込み</span>
            ${marks.map((name) => small(name))}
          </div>
        `,
      )}
      ${foot(
        html`<button data-go="${here}">戻る</button>`,
        html`<button data-go="?dialog=test&subject=new">試しに送る</button>`,
        save,
      )}
      ${query.get('dialog') === 'test' && test}
    `,
  );
