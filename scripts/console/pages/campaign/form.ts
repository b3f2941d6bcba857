import { html, type Page, type Query } from '../../html.ts';
import { card, check, choose, dialog, foot, line, row, save, small, text } from '../../parts.ts';
import { deliveryOf } from '../delivery/frame.ts';
import { campaign, isDraft } from './frame.ts';

const items = [
  ['氏名', '1行の文字', '必須'],
  ['会社名', '1行の文字', '必須'],
  ['メールアドレス', '1行の文字', '必須'],
  ['役職', '1つ選ぶ', '任意'],
  ['事前の質問', '長い文字', '任意'],
  ['個人情報の取扱い', '同意の印', '必須'],
] as const;

/** A new page begins with the three that are always asked, and the consent. */
const first = ['氏名', '会社名', 'メールアドレス', '個人情報の取扱い'];

const shapes = ['1つ選ぶ', 'いくつでも選ぶ', '1行の文字', '長い文字', '同意の印'];

const remove = html`<button class="stop first">消す</button>`;
const accept = html`<button class="primary" data-go="?dialog=none">決める</button>`;

const dialogs: Record<string, string> = {
  item: dialog(
    '項目を直す',
    html`${line('項目の名前', '役職')} ${choose('入力の形', ...shapes)}
    ${text('選択肢(1行に1つ)', 4, '経営者・役員\n部長・課長\n担当者\nその他')} ${line('入力の見本')}
    ${check('必須にする')}`,
    remove,
    accept,
  ),
  consent: dialog(
    '項目を直す',
    html`${line('項目の名前', '個人情報の取扱い')} ${choose('入力の形', '同意の印')}
    ${text('同意の文', 4, '入力された個人情報は、〔会社名〕が、本セミナーの受付、ご連絡、運営と、内容の改善に使います。')}
    ${line('取扱いのページのURL', 'https://www.example.jp/privacy/')} ${check('必須にする', true)}`,
    remove,
    accept,
  ),
};

export const form = (query: Query): Page => {
  const shown = items.filter(([name]) => !isDraft(query) || first.includes(name));
  return campaign(
    '申込フォーム',
    query,
    html`
      ${card(
        '項目',
        html`<ul class="rows wide">
            ${shown.map(([name, shape, need]) =>
              row(
                name,
                shape,
                html`<span class="badge ${need === '必須' ? 'before' : 'over'}">${need}</span
                  >${small('上へ')}${small('下へ')}${small('直す', `?dialog=${shape === '同意の印' ? 'consent' : 'item'}`)}`,
              ),
            )}
          </ul>
          <p><button data-go="?dialog=item">項目を追加</button></p>`,
      )}
      ${card(
        '受付',
        html`<div class="thirds">
          ${line('締切', isDraft(query) ? '' : deliveryOf(query).startsAt)} ${line('定員', '200')}
          ${check('承認制にする')}
        </div>`,
      )}
      ${foot(html`<button>プレビュー</button>`, save)} ${dialogs[query.get('dialog') ?? '']}
    `,
  );
};
