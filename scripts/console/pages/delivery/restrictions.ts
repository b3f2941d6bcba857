import { html, type Page, type Query } from '../../html.ts';
import { card, check, foot, line, save } from '../../parts.ts';
import { delivery } from './frame.ts';

const limit = (name: string, checked: boolean, part: string): string =>
  html`<div class="limit">${check(name, checked)}${part}</div>`;

const value = (name: string, words: string): string => html`<input aria-label="${name}" value="${words}" />`;

/** `who=password` shows another choice than the usual one. */
export const restrictions = (query: Query): Page => {
  const password = query.get('who') === 'password';
  return delivery(
    '視聴制限',
    query,
    html`
      ${card(
        '見られる期間',
        html`<div class="columns">
            ${line('始まり', '2026/11/26 14:00')} ${line('終わり', '2026/11/30 23:59')}
          </div>
          <p class="note">日本時間です。終わりを配信の終了に合わせると、録画は見られません。</p>`,
      )}
      ${card(
        '見られる人',
        html`
          ${limit('申込者だけ', !password, html`<span class="note">申込のメールアドレスを入力して入ります</span>`)}
          ${limit('パスワード', password, value('視聴パスワード', password ? 'aki26semi' : ''))}
          ${limit('メールのドメイン', false, value('見られるドメイン', ''))}
          ${limit('IPアドレス', false, value('見られるIPアドレス', ''))}
        `,
      )}
      ${foot(save)}
    `,
  );
};
