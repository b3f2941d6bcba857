import type { Page, Query } from '../../html.ts';
import { html } from '../../html.ts';
import { card, check, foot, line, save } from '../../parts.ts';
import { delivery } from './frame.ts';

export const fields = (isEmpty: boolean): string => {
  const value = (words: string): string => (isEmpty ? '' : words);
  return html`
    ${line('タイトル', value('秋の活用セミナー'))}
    <div class="pair">
      ${line('開始日時', value('2026/11/26 14:00'))} ${line('終了予定', value('2026/11/26 15:00'))}
      ${line('視聴者上限', value('300'))}
    </div>
    ${check('配信を録画する', true)}
  `;
};

export const basics = (query: Query): Page =>
  delivery('基本情報', query, html`${card('タイトルと日時', fields(false))} ${foot(save)}`);
