import type { Delivery } from '../../data.ts';
import { html, type Page, type Query } from '../../html.ts';
import { card, check, foot, line } from '../../parts.ts';
import { delivery, deliveryOf } from './frame.ts';
import { saveOf } from './save.ts';

const limit = (name: string, checked: boolean, part: string): string =>
  html`<div class="limit">${check(name, checked)}${part}</div>`;

const value = (name: string, words: string): string => html`<input aria-label="${name}" value="${words}" />`;

/** What the list says of the end is when the delivery itself ends; a recording may be seen longer. */
const endOf = ({ type, endsAt }: Delivery): string => (type === 'オンデマンド' ? endsAt : '2026/11/30 23:59');

/** `who=password` shows another choice than the usual one, `who=nobody` none yet. */
export const restrictions = (query: Query): Page => {
  const shown = deliveryOf(query);
  const password = query.get('who') === 'password';
  const nobody = query.get('who') === 'nobody';
  return delivery(
    '視聴制限',
    query,
    html`
      ${card(
        '見られる期間',
        html`<div class="columns">${line('始まり', shown.startsAt)} ${line('終わり', endOf(shown))}</div>
          <p class="note">日本時間です。終わりを配信の終了に合わせると、録画は見られません。</p>`,
      )}
      ${card(
        '見られる人',
        html`
          ${limit('申込者だけ', !password && !nobody, html`<span class="note">申込のメールアドレスを入力して入ります</span>`)}
          ${limit('パスワード', password, value('視聴パスワード', password ? 'aki26semi' : ''))}
          ${limit('メールのドメイン', false, value('見られるドメイン', ''))}
          ${limit('IPアドレス', false, value('見られるIPアドレス', ''))}
        `,
      )}
      ${foot(saveOf(query))}
    `,
  );
};
