import { html } from 'hono/html';
import { reachLabels } from '#lib/contact-fields.ts';
import { japaneseMoment } from '#lib/dates.ts';
import { conduct } from '../delivery/wording.ts';
import type { Event } from '../events.ts';
import { pathLabels, paths } from '../recipients.ts';
import { stateOf } from '../state.ts';
import { dueAtOf, isComplaint } from '../store/projection.ts';
import type { Stored } from '../store/store.ts';
import { channelLabels } from './fields.ts';

/** Label and text of what is known about a message, in the order in which a person needs it. */
function caseLines(stored: Stored, now: number): [string, string][] {
  const state = stateOf(stored.events);
  const moment = (at: number) => japaneseMoment(new Date(at), new Date(now));
  const latest = <Type extends Event['type']>(type: Type) =>
    stored.events.findLast((event): event is Extract<Event, { type: Type }> => event.type === type);
  const due = dueAtOf(stored, state);
  const { name, phone, email, reach, note } = stored.content.contact;
  const contact = [name, phone, email, reach && `希望: ${reachLabels[reach]}`, note].filter(Boolean);
  const [heard, contacted, unreachable, writtenUp] = [
    latest('heard'),
    latest('contacted'),
    latest('unreachable'),
    latest('written_up'),
  ];
  const reached = paths.map((path) => {
    const arrived = state.acceptedAt[path];
    const acked = state.ackedAt[path];
    const steps = [
      arrived === null ? 'お届け中' : `${moment(arrived)} 届きました`,
      ...(acked === null ? [] : [`${moment(acked)} 確認しました`]),
    ];
    return `${pathLabels[path]}: ${steps.join('、')}`;
  });
  const complaint: [string, string][] = [
    ['初回連絡の期限', due === null ? '' : moment(due)],
    ['連絡先', contact.length ? contact.join('\n') : 'ありません'],
    ['届いた方・確認した方', reached.join('\n')],
    ['電話をかける人', state.claimedBy ? pathLabels[state.claimedBy] : 'まだ決まっていません'],
    [
      'お客様への連絡',
      contacted
        ? `${moment(contacted.contactedAt)} ${channelLabels[contacted.channel]}(${pathLabels[contacted.by]})\n${contacted.words}`
        : unreachable
          ? `連絡できません: ${unreachable.reason}`
          : 'まだ記録がありません',
    ],
    ['次に連絡する時刻', state.nextContactAt === null ? '' : moment(state.nextContactAt)],
    ['受付ページの回答', state.answer ?? ''],
    ['記録', writtenUp ? writtenUpText(writtenUp) : ''],
    ['閉じた時刻', state.closedAt === null ? '' : moment(state.closedAt)],
  ];
  const lines: [string, string][] = [
    ['受付番号', stored.number],
    ['受付', moment(state.t0 ?? stored.receivedAt)],
    ['聞いた方', heard?.by ?? ''],
    ['以前の受付番号', stored.content.earlier ?? ''],
    ...(isComplaint(stored, state) ? complaint : []),
  ];
  return lines.filter(([, text]) => text !== '');
}

const writtenUpText = ({
  facts,
  cause,
  response,
  prevention,
  sharedWith,
}: Extract<Event, { type: 'written_up' }>) =>
  `事実: ${facts}\n仕組みの原因: ${cause}\n対応: ${response}\n再発防止: ${prevention}\n共有先: ${sharedWith}`;

/** The message and what has been done, for the people who answer it. */
export const caseSheet = (stored: Stored, now: number) =>
  html`<h2>お客様のお言葉</h2>
    <p class="sheet said">${stored.content.message}</p>
    <p>${conduct.join('')}</p>
    <h2>いまの様子</h2>
    <dl class="sheet">
      ${caseLines(stored, now).map(
        ([label, text]) =>
          html`<dt>${label}</dt>
            <dd class="said">${text}</dd>`,
      )}
    </dl>`;
