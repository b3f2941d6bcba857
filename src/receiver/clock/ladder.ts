import type { Kind, Notice } from '../notices/kinds.ts';
import type { NightPromise } from '#lib/promise.ts';
import { isPath, otherThan, paths, type Recipient } from '../recipients.ts';
import { isSettled, stateOf } from '../state.ts';
import { canBeReached, dueForUs } from '../store/projection.ts';
import type { Waiting } from '../store/store.ts';

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;

/** Minutes after the beginning at which a person who has not pressed 「確認した」 is told again. */
const ladder = [10, 20, 30, 45, 60, 75, 90, 105, 115];
/** The same while a message is held. */
const heldLadder = [30, 60, 90, 120];
const otherToldAfter = 30;
/** From here on the supervisor makes the call, if nobody has said that they will. */
const supervisorCallsAfter = 20;

/** The latest of these minutes after `t0` that has come by `now`; what came before the message itself did is none. */
function latest(t0: number, minutes: number[], receivedAt: number, now: number): number | null {
  const passed = minutes.map((minute) => t0 + minute * minuteMs).filter((at) => at > receivedAt && at <= now);
  return passed.at(-1) ?? null;
}

/** 0, 5 and 10 minutes, then every ten. */
function lastRing(from: number, now: number): number | null {
  const after = Math.floor((now - from) / minuteMs);
  if (after < 0) return null;
  const minute = after < 10 ? (after < 5 ? 0 : 5) : after - (after % 10);
  return from + minute * minuteMs;
}

/** At the due time and every 15 minutes, eight times; then every hour. */
function lastOverdue(due: number, now: number): number | null {
  if (now < due) return null;
  const quarters = Math.floor((now - due) / (15 * minuteMs));
  if (quarters < 8) return due + quarters * 15 * minuteMs;
  const afterQuarters = due + 7 * 15 * minuteMs;
  return afterQuarters + Math.floor((now - afterQuarters) / hourMs) * hourMs;
}

/** From when on people are rung for the call; null while nobody is called because it is night. */
function callsBegin(night: NightPromise | undefined, from: number, now: number): number | null {
  if (night === undefined || now < (night.callsUntil ?? -Infinity)) return from;
  return now < night.callsFrom ? null : Math.max(from, night.callsFrom);
}

interface Due {
  recipient: Recipient;
  kind: Kind;
  at: number | null;
}

/** What should have been told by now, each reminder at its latest step: steps that were slept through are one. */
function wanted({ stored }: Waiting, now: number): Due[] {
  const state = stateOf(stored.events);
  const t0 = state.takenUpAt ?? state.t0 ?? stored.receivedAt;
  const due = dueForUs(stored, state) ?? t0;
  const from = state.takenUpAt ?? stored.receivedAt;
  // It may be nothing, so it does not ring for ever; after that the digest names it every morning.
  if (state.isQuarantined)
    return paths.map((recipient) => ({
      recipient,
      kind: 'quarantine',
      at: latest(t0, heldLadder, from, now),
    }));
  // Who took the call is asked for it, whoever that is.
  const called = [...paths, ...(state.claimedBy && !isPath(state.claimedBy) ? [state.claimedBy] : [])];
  const { nextContactAt } = state;
  if (isSettled(state)) {
    const at = nextContactAt === null ? null : lastOverdue(nextContactAt, now);
    return called.map((recipient) => ({ recipient, kind: 'next-contact', at }));
  }

  const { night } = stored.content;
  const begin = callsBegin(night, from, now);
  const isSupervisors = begin !== null && now >= begin + supervisorCallsAfter * minuteMs;
  const isForCall = state.claimedBy === null && canBeReached(stored);
  const ring = isForCall && begin !== null ? lastRing(begin, now) : null;
  // Who took the call at night is told when it can be made.
  const isMorning = night !== undefined && from < night.callsFrom && now >= night.callsFrom;
  return [
    { recipient: isSupervisors ? 'supervisor' : 'handler', kind: 'call', at: ring },
    ...(state.claimedBy && isMorning
      ? [{ recipient: state.claimedBy, kind: 'morning', at: night.callsFrom } satisfies Due]
      : []),
    ...paths.flatMap((recipient): Due[] => {
      const other = otherThan(recipient);
      const isUnacked = state.ackedAt[recipient] === null;
      return [
        { recipient, kind: 'unconfirmed', at: isUnacked ? latest(t0, ladder, from, now) : null },
        {
          recipient: other,
          kind: 'other-unconfirmed',
          // Who has not confirmed either has reminders of their own.
          at: isUnacked && state.ackedAt[other] !== null ? latest(t0, [otherToldAfter], from, now) : null,
        },
      ];
    }),
    ...[...new Set<Recipient>([...called, 'third'])].map((recipient): Due => ({
      recipient,
      kind: 'overdue',
      at: lastOverdue(due, now),
    })),
  ];
}

/**
 * The reminders that are due for a message and have not been told.
 * @param has whether somebody is named for this part; nobody is told who is not there.
 */
export function dueReminders(
  waiting: Waiting,
  has: (recipient: Recipient) => boolean,
  now: number,
): Notice[] {
  const toldAt = new Map(waiting.told.map(({ recipient, kind, dueAt }) => [`${recipient} ${kind}`, dueAt]));
  return wanted(waiting, now).flatMap(({ recipient, kind, at }) => {
    const before = toldAt.get(`${recipient} ${kind}`) ?? -Infinity;
    if (at === null || at <= before || !has(recipient)) return [];
    return [{ messageId: waiting.stored.id, recipient, kind, dueAt: at }];
  });
}
