import { html } from 'hono/html';
import { japaneseMoment } from '#lib/dates.ts';
import { left } from '../delivery/case-lines.ts';
import { conduct } from '../delivery/wording.ts';
import type { Event } from '../events.ts';
import { pathLabels, paths } from '../recipients.ts';
import { isSettled, stateOf, type State } from '../state.ts';
import { canBeReached, dueForUs, isComplaint } from '../store/projection.ts';
import type { Stored } from '../store/store.ts';
import { channelLabels, fieldsOf, joinLabels } from './fields.ts';
import { sheet, type Line } from './sheet.ts';

type Html = ReturnType<typeof html>;

const lookup = ({ events }: Stored) =>
  function latest<Type extends Event['type']>(type: Type) {
    return events.findLast((event): event is Extract<Event, { type: Type }> => event.type === type);
  };

type Moment = (at: number) => string;

function reachedText(state: State, moment: Moment): string {
  const lines = paths.map((path) => {
    const arrived = state.acceptedAt[path];
    const acked = state.ackedAt[path];
    const steps = [
      arrived === null ? 'お届け中' : `${moment(arrived)} 届きました`,
      ...(acked === null ? [] : [`${moment(acked)} 確認しました`]),
    ];
    return `${pathLabels[path]}: ${steps.join('、')}`;
  });
  return lines.join('\n');
}

/** The first contact in whatever way it was made. */
function contactText(stored: Stored, moment: Moment): string {
  const latest = lookup(stored);
  const [contacted, answered, unreachable] = [latest('contacted'), latest('answered'), latest('unreachable')];
  const tried = latest('tried');
  const lines = [
    tried &&
      `${moment(tried.triedAt)} ${channelLabels[tried.channel]}(${pathLabels[tried.by]}) 連絡がつきませんでした\n${tried.words}`,
    contacted &&
      `${moment(contacted.contactedAt)} ${channelLabels[contacted.channel]}(${pathLabels[contacted.by]})\n${contacted.words}`,
    unreachable && `連絡できない: ${unreachable.reason}`,
    answered &&
      `${moment(answered.at)} 受付ページに回答を載せました(${pathLabels[answered.by]})\n${answered.text}`,
  ].filter(Boolean);
  return lines.join('\n') || 'まだ記録がありません';
}

const writtenUpText = (event: Extract<Event, { type: 'written_up' }> | undefined): string =>
  event
    ? (fieldsOf.record ?? []).map(({ name, label }) => `${label}: ${textOf(event, name)}`).join('\n')
    : '';

/** What was said before the latest contact, oldest first: whoever calls next must not ask it again. */
const earlierContactsText = ({ events }: Stored, moment: Moment): string =>
  events
    .filter((event) => event.type === 'contacted')
    .slice(0, -1)
    .map(({ contactedAt, channel, words }) => `${moment(contactedAt)} ${channelLabels[channel]}\n${words}`)
    .join('\n');

const textOf = (event: Event, name: string): string => String((event as Record<string, unknown>)[name] ?? '');

function complaintLines(stored: Stored, state: State, now: number, moment: Moment): Line[] {
  const latest = lookup(stored);
  const due = dueForUs(stored, state);
  const [joined, dismissed] = [latest('joined'), latest('dismissed')];
  const clock = due === null || isSettled(state) ? '' : `（${left(due, now)}）`;
  return [
    ['初回連絡の期限', due === null ? '' : `${moment(due)}${clock}`],
    ['保留', state.isQuarantined && !state.isDismissed ? '苦情として扱うかを決めてください。' : ''],
    [
      '苦情ではない',
      state.isDismissed && dismissed
        ? `${moment(dismissed.at)} ${pathLabels[dismissed.by]}\n${dismissed.reason}`
        : '',
    ],
    ['届いた方・確認した方', reachedText(state, moment)],
    [
      '電話をかける人',
      state.claimedBy ? pathLabels[state.claimedBy] : canBeReached(stored) ? 'まだ決まっていません' : '',
    ],
    ['応援', joined ? `${pathLabels[joined.by]}: ${joinLabels[joined.reason]}` : ''],
    ['お客様への連絡', contactText(stored, moment)],
    ['それまでの連絡', earlierContactsText(stored, moment)],
    ['次に連絡する時刻', state.nextContactAt === null ? '' : moment(state.nextContactAt)],
    ['記録', writtenUpText(latest('written_up'))],
    ['閉じた時刻', state.closedAt === null ? '' : moment(state.closedAt)],
  ];
}

function pageText({ content: { page } }: Stored, siteUrl: string): Html | string {
  return page === null ? '分かりません' : html`<a href="${siteUrl}${page}">${page}</a>`;
}

/** The message and what has been done, for the people who answer it. */
export function caseSheet(stored: Stored, sequels: string[], now: number, siteUrl: string): Html {
  const state = stateOf(stored.events);
  const moment: Moment = (at) => japaneseMoment(new Date(at), new Date(now));
  const heard = lookup(stored)('heard');
  const lines: Line[] = [
    ['受付番号', stored.number],
    heard
      ? ['聞いた時刻', `${moment(heard.t0)}(聞いた人: ${heard.by})`]
      : ['受付', moment(state.t0 ?? stored.receivedAt)],
    ['以前の受付番号', stored.content.earlier ?? ''],
    ['続きの受付番号', sequels.join('\n')],
    ['ご覧になっていたページ', pageText(stored, siteUrl)],
    ...(isComplaint(stored, state) ? complaintLines(stored, state, now, moment) : []),
  ];
  return html`<h2>お客様のお言葉</h2>
    <p class="sheet said">${stored.content.message}</p>
    <p>${conduct.join('')}</p>
    <h2>いまの様子</h2>
    ${sheet(lines)}`;
}
