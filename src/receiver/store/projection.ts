import { wayOf } from '#lib/promise.ts';
import { isSettled, stateOf, type State } from '../state.ts';
import type { Stored } from './store.ts';

/** A complaint from the beginning, or feedback that a person has read as one. */
export const isComplaint = ({ type }: Pick<Stored, 'type'>, state: State): boolean =>
  type === 'complaint' || state.promotedDueAt !== null;

/** By when the first contact is due, in UTC milliseconds; null for feedback. */
export const dueAtOf = (
  { firstContactDueAt }: Pick<Stored, 'firstContactDueAt'>,
  state: State,
): number | null => state.promotedDueAt ?? firstContactDueAt;

/** Whether there is somebody to call or to write to. Whom our own people have heard, they can find. */
export const canBeReached = ({ content, events }: Pick<Stored, 'content' | 'events'>): boolean =>
  wayOf(content.contact) !== 'none' || events.some(({ type }) => type === 'heard');

/** Whether time still runs: until the first contact, and again until a contact that was agreed on. */
export function isWaiting(stored: Pick<Stored, 'type' | 'events'>): boolean {
  const state = stateOf(stored.events);
  const { closedAt, isUnreachable, isDismissed, nextContactAt } = state;
  if (!isComplaint(stored, state) || closedAt !== null || isUnreachable || isDismissed) return false;
  return !isSettled(state) || nextContactAt !== null;
}
