import type { Event } from './events.ts';
import { isPath, pathLabels } from './recipients.ts';
import { after, isSettled, type State } from './state.ts';

/** An event that can not follow; its message is a sentence for the person who tried. */
export class IllegalEvent extends Error {}

function refusalOfTime(madeAt: number, at: number, t0: number): string | null {
  if (madeAt > at) return '連絡した時刻が、いまより先です。';
  if (madeAt < t0) return '連絡した時刻が、受け付けた時刻より前です。';
  return null;
}

function refusalOfContact(event: Extract<Event, { type: 'contacted' }>, t0: number): string | null {
  const { at, contactedAt, nextContactAt } = event;
  const isPast = nextContactAt !== null && nextContactAt <= at;
  return refusalOfTime(contactedAt, at, t0) ?? (isPast ? '次に連絡する時刻が、いまより前です。' : null);
}

/** Why the event can not follow, as a sentence for the person who tried; null where it can. */
export function refusalOf(state: State, event: Event): string | null {
  const { t0, claimedBy } = state;
  if (event.type === 'received' || event.type === 'heard')
    return t0 === null ? null : 'この受付はすでに記録されています。';
  if (t0 === null) return '受付の記録がまだありません。';
  // A notice may still arrive after the closing, and a customer may still have heard nothing.
  const isLate = event.type === 'accepted' || event.type === 'reminded_by_customer';
  if (state.closedAt !== null && !isLate) return 'この受付は、すでに閉じています。';
  switch (event.type) {
    case 'released':
      return state.isQuarantined ? null : 'この受付は、保留されていません。';
    case 'dismissed':
      if (event.by !== 'executive') return '「苦情ではない」と決められるのは、役員だけです。';
      return state.isQuarantined ? null : 'この受付は、保留されていません。';
    case 'promoted':
      return state.promotedDueAt === null ? null : 'この受付は、すでに苦情として扱っています。';
    case 'accepted':
      return state.acceptedAt[event.path] === null ? null : 'この経路にはすでに届いています。';
    case 'claimed':
      if (isSettled(state)) return 'お客様への連絡は、すでに済んでいます。';
      if (claimedBy === null || claimedBy === event.by) return null;
      return `${pathLabels[claimedBy]}が、すでに電話をかける人になっています。`;
    case 'contacted':
      return refusalOfContact(event, t0);
    case 'tried':
      return refusalOfTime(event.triedAt, event.at, t0);
    case 'answered':
      return isPath(event.by) ? null : '回答を載せられるのは、上司と役員です。';
    case 'unreachable':
      return event.by === 'executive' ? null : '「連絡できない」と決められるのは、役員だけです。';
    case 'closed':
      if (event.by !== 'executive') return '閉じられるのは、役員だけです。';
      if (!state.isWrittenUp) return '記録がまだありません。記録を書いてから閉じます。';
      if (!isSettled(state)) return '最初の連絡がまだ記録されていません。連絡してから閉じます。';
      if (state.isUnreachable && state.answer === null && !state.isHeard)
        return '受付ページの回答がまだありません。回答を載せてから閉じます。';
      return null;
    default:
      return null;
  }
}

/** @throws IllegalEvent where the event can not follow. */
export function next(state: State, event: Event): State {
  const refusal = refusalOf(state, event);
  if (refusal !== null) throw new IllegalEvent(refusal);
  return after(state, event);
}
