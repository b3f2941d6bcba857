import { wayOf } from '#lib/promise.ts';
import { isSettled, stateOf, type State } from '../state.ts';
import type { Stored } from './store.ts';

/** A complaint from the beginning, or feedback that a person has read as one. */
export const isComplaint = ({ type }: Pick<Stored, 'type'>, state: State): boolean =>
  type === 'complaint' || state.promotedDueAt !== null;

/** By when our own people have to make the first contact: at night a call waits for the morning. */
export const dueForUs = (
  stored: Pick<Stored, 'firstContactDueAt' | 'content'>,
  state: State,
): number | null => state.promotedDueAt ?? stored.content.night?.until ?? stored.firstContactDueAt;

/** Two hours after the beginning, in UTC milliseconds; null for feedback. What a customer reads counts from it. */
export const dueAtOf = (
  { firstContactDueAt }: Pick<Stored, 'firstContactDueAt'>,
  state: State,
): number | null => state.promotedDueAt ?? firstContactDueAt;

/** Whether there is somebody to call or to write to. Whom our own people have heard, they can find. */
export const canBeReached = ({ content, events }: Pick<Stored, 'content' | 'events'>): boolean =>
  wayOf(content.contact) !== 'none' || events.some(({ type }) => type === 'heard');

/**
 * Who still has to look at a message: the clock (`waiting`), a person who says what it is (`held`), or people who write
 * it up and close it (`unclosed`).
 */
export type Stage = 'waiting' | 'held' | 'unclosed' | 'done';

export function stageOf(stored: Pick<Stored, 'type' | 'events' | 'content'>): Stage {
  const state = stateOf(stored.events);
  if (stored.content.isDrill || !isComplaint(stored, state) || state.closedAt !== null || state.isDismissed)
    return 'done';
  if (state.isQuarantined) return 'held';
  return isSettled(state) && state.nextContactAt === null ? 'unclosed' : 'waiting';
}
