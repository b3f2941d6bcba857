import { reachLabels } from '#lib/contact-fields.ts';
import { clockTime, isoDate, japaneseMoment } from '#lib/dates.ts';
import { pathLabels, paths, type Recipient } from '../recipients.ts';
import type { State } from '../state.ts';
import { joinLabels } from '../actions/fields.ts';
import { canBeReached, dueForUs } from '../store/projection.ts';
import type { Stored } from '../store/store.ts';

/** One message and what has happened to it. */
export interface Case {
  stored: Stored;
  state: State;
}

/** 16:32, with the day where it is not today's. */
export const moment = (at: number, now: number): string =>
  isoDate(new Date(at)) === isoDate(new Date(now))
    ? clockTime(new Date(at))
    : japaneseMoment(new Date(at), new Date(now));

/** 残り1時間58分, 15分超過 */
export function left(at: number, now: number): string {
  const minutes = Math.floor(Math.abs(at - now) / 60_000);
  const span = minutes < 60 ? `${minutes}分` : `${Math.floor(minutes / 60)}時間${minutes % 60}分`;
  return at >= now ? `残り${span}` : `${span}超過`;
}

const timed = (name: string, at: number, now: number) => `${name} ${moment(at, now)}（${left(at, now)}）`;

/** What the clock of this message shows: the first contact until it is made, then the next one that was agreed on. */
export function clockLine({ stored, state }: Case, now: number): string {
  const { contactedAt, nextContactAt, answer, isUnreachable } = state;
  if (nextContactAt !== null) return timed('次の連絡', nextContactAt, now);
  if (contactedAt !== null) return `初回連絡 ${moment(contactedAt, now)} に済みました`;
  if (answer !== null) return '受付ページに回答を載せました';
  if (isUnreachable) return '連絡できないと決めました。受付ページに回答を載せます';
  const dueAt = dueForUs(stored, state);
  if (dueAt === null) return '期限なし';
  const callsUntil = stored.content.night?.callsUntil ?? null;
  return callsUntil !== null && now < callsUntil
    ? `お電話は${moment(callsUntil, now)}まで（${left(callsUntil, now)}）・初回連絡の期限 ${moment(dueAt, now)}`
    : timed('初回連絡の期限', dueAt, now);
}

const unclear = { phone: '電話番号', email: 'メールアドレス' };

export const doubtLines = ({ contactWarnings, earlier, hasEarlierContact }: Stored['content']): string[] => [
  ...(hasEarlierContact ? [`連絡先は、以前の受付番号 ${earlier} でいただいたものです。`] : []),
  ...contactWarnings.map((field) => `${unclear[field]}は書き間違いかもしれません。`),
];

/** What a customer who wants a call was told at night; staff who do not know it would phone at midnight. */
export function nightLine({ content: { night, contact }, events }: Stored, now: number): string | null {
  if (night === undefined) return null;
  const mail = contact.email ? `${moment(night.until, now)}までにメールで、` : '';
  const evening = night.callsUntil === null ? '' : `${moment(night.callsUntil, now)}までか、`;
  const promised = events.some(({ type }) => type === 'heard') ? '' : 'お客様へのお約束: ';
  return `${promised}${mail}お電話は${evening}${moment(night.callsFrom, now)}以降`;
}

/** As text: nothing of it becomes a link or an address that a program uses. */
export function contactLines(stored: Stored): string {
  const { name, phone, email, reach, note } = stored.content.contact;
  const lines = [
    name && `お名前: ${name}`,
    phone && `電話: ${phone}`,
    email && `メール: ${email}`,
    reach && `希望の連絡方法: ${reachLabels[reach]}`,
    note && `ご希望の時間など: ${note}`,
    ...doubtLines(stored.content).map((line) => `※ ${line}`),
  ].filter(Boolean);
  if (!canBeReached(stored)) lines.push('連絡先: ありません。受付ページに回答を載せます。');
  return lines.length > 0 ? lines.join('\n') : '連絡先: 聞いた人に確かめてください。';
}

export const pageLine = ({ content: { page } }: Stored, siteUrl: string): string =>
  `ご覧になっていたページ: ${page === null ? '分かりません' : `${siteUrl}${page}`}`;

/** Who has been reached, and who has the call. This very notice is how its reader is. */
export function reachedLines({ stored, state }: Case, reader: Recipient, now: number): string {
  const { acceptedAt, ackedAt, claimedBy } = state;
  const lines = paths.map((path) => {
    const arrived = acceptedAt[path];
    const read = ackedAt[path];
    if (read !== null) return `${pathLabels[path]}: 確認しました（${moment(read, now)}）`;
    if (arrived !== null) return `${pathLabels[path]}: 届きました（${moment(arrived, now)}）`;
    return `${pathLabels[path]}: ${path === reader ? 'このお知らせでお届けしています' : 'まだ届いていません'}`;
  });
  const joined = stored.events.findLast((event) => event.type === 'joined');
  const reason = joined && `${pathLabels[joined.by]}が応援を求めています: ${joinLabels[joined.reason]}`;
  const caller = `電話をかける人: ${claimedBy === null ? '決まっていません' : pathLabels[claimedBy]}`;
  const isForCall = canBeReached(stored) && !state.isQuarantined;
  return [...lines, ...(isForCall ? [caller] : []), ...(reason ? [reason] : [])].join('\n');
}
