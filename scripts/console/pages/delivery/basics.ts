import type { Delivery } from '../../data.ts';
import type { Page, Query } from '../../html.ts';
import { html } from '../../html.ts';
import { card, check, foot, line, save } from '../../parts.ts';
import { delivery, deliveryOf } from './frame.ts';
import { keys } from './keys.ts';

/** An on-demand video is seen by one after the other, and only what is spoken live can be recorded. */
export const fields = ({ title, type, startsAt, endsAt }: Delivery, isEmpty: boolean): string => {
  const value = (words: string): string => (isEmpty ? '' : words);
  return html`
    ${line('タイトル', value(title))}
    <div class="pair">
      ${line('開始日時', value(startsAt))} ${line('終了予定', value(endsAt))}
      ${type !== 'オンデマンド' && line('視聴者上限', isEmpty ? '100' : '300')}
    </div>
    ${type === 'ライブ' && check('配信を録画する', !isEmpty)}
  `;
};

export const basics = (query: Query): Page =>
  delivery(
    '基本情報',
    query,
    html`${card('タイトルと日時', fields(deliveryOf(query), false))}
    ${deliveryOf(query).type === 'ライブ' && card('映像の受け取り方', keys)} ${foot(save)}`,
  );
