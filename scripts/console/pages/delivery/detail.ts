import type { Page, Query } from '../../html.ts';
import { deliveryOf } from './frame.ts';
import { monitor } from './monitor.ts';
import { scheduled } from './scheduled.ts';

export const detail = (query: Query): Page =>
  deliveryOf(query).type === 'ライブ' ? monitor(query) : scheduled(query);
