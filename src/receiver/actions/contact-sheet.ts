import { html } from 'hono/html';
import { reachLabels } from '#lib/contact-fields.ts';
import { doubtLines } from '../delivery/case-lines.ts';
import { canBeReached } from '../store/projection.ts';
import type { Stored } from '../store/store.ts';
import { mailtoOf, telOf } from './contact-links.ts';
import { sheet, type Line } from './sheet.ts';

type Html = ReturnType<typeof html>;

const linked = (text: string, href: string | null): Html | string =>
  href === null ? text : html`<a class="way" href="${href}">${text}</a>`;

/** How the customer can be reached: on a phone one press away. */
export function contactSheet(stored: Stored): Html {
  const { name, phone, email, reach, note } = stored.content.contact;
  const lines: Line[] = [
    ['お名前', name ?? ''],
    ['電話', phone ? linked(phone, telOf(stored.content)) : ''],
    ['メール', email ? linked(email, mailtoOf(stored.content)) : ''],
    ['希望の連絡方法', reach ? reachLabels[reach] : ''],
    ['ご希望の時間など', note ?? ''],
    ['ご確認ください', doubtLines(stored.content).join('\n')],
  ];
  const none = canBeReached(stored)
    ? '聞いた人に確かめてください。'
    : 'ありません。受付ページに回答を載せます。';
  const isEmpty = lines.every(([, text]) => text === '');
  return html`<h2>連絡先</h2>
    ${sheet(isEmpty ? [['連絡先', none]] : lines)}`;
}
