import { html, type Query } from '../../html.ts';
import { save } from '../../parts.ts';
import { deliveryOf, statusOf } from './frame.ts';

/** A draft is led back to the page on which it is published. */
export const saveOf = (query: Query): string =>
  statusOf(query) === '下書き'
    ? html`<button class="primary" data-go="#/deliveries/new/confirm?of=${deliveryOf(query).id}&saved=yes">
        保存
      </button>`
    : save;
