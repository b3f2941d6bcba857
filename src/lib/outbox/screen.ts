import { isBlank, saysTheSame, type Typed } from '#lib/message-from-form.ts';
import type { Message, Receipt } from '#schemas/message.ts';
import type { Change } from './outbox.ts';
import type { Pending } from './pending.ts';

/** A message that could not be sent. `memory`: it is lost with the page; `expired`: it is not sent by itself any more. */
export interface Held {
  pending: Pending;
  why: 'kept' | 'memory' | 'expired' | 'refused';
}

/** What the contact page shows of the outbox. */
export interface Screen {
  /** Pressed last on this page: what becomes of it, and of nothing else, may touch the form. */
  pressed: Message | null;
  isUnderWay: boolean;
  /** Under way from this tab, whoever pressed it. */
  sending: string | null;
  /** Newest first. */
  held: Held[];
  received: Receipt[];
  /** A refused message whose words stand in the form: the next press takes its place. */
  mending: string | null;
}

export const emptyScreen: Screen = {
  pressed: null,
  isUnderWay: false,
  sending: null,
  held: [],
  received: [],
  mending: null,
};

export const press = (screen: Screen, pressed: Message): Screen => ({ ...screen, pressed, isUnderWay: true });

/** `clear`: the words are shown above now. `mend`: they go back into the form. `leave`: the receipt has a page. */
export type Act = 'clear' | 'mend' | 'leave' | null;

/** Without an act, form and focus stay as they are: somebody may be writing the next message. */
export function follow(screen: Screen, change: Change, typed: Typed): [Screen, Act] {
  if (change.type === 'waiting') {
    // Another tab may have sent or discarded it.
    const isGone = ({ pending, why }: Held) =>
      (why === 'kept' || why === 'memory') && !change.ids.includes(pending.id);
    return [{ ...screen, held: screen.held.filter((one) => !isGone(one)) }, null];
  }

  const { pressed } = screen;
  const id = change.type === 'received' ? change.id : change.pending.id;
  const isOurs = id === pressed?.id;
  if (change.type === 'sending') {
    return [{ ...screen, sending: id, isUnderWay: isOurs || screen.isUnderWay }, null];
  }

  const isSame = isOurs && saysTheSame(typed, pressed);
  const others = screen.held.filter(({ pending }) => pending.id !== id);
  const after = { ...screen, held: others, isUnderWay: screen.isUnderWay && !isOurs };

  if (change.type === 'received') {
    // Told by another tab about a message that was never seen here.
    if (!isOurs && id !== screen.sending && others.length === screen.held.length) return [screen, null];
    const wouldLose = others.some(({ why }) => why === 'memory' || why === 'expired');
    const mayLeave = isOurs && !wouldLose && (isSame || isBlank(typed));
    return [{ ...after, received: [...screen.received, change.receipt] }, mayLeave ? 'leave' : null];
  }
  if (change.type === 'refused') {
    if (id === screen.mending) return [screen, null];
    if (isSame || isBlank(typed)) return [{ ...after, mending: id }, 'mend'];
  }
  const why = change.type === 'held' ? (change.isKept ? 'kept' : 'memory') : change.type;
  const held = [...others, { pending: change.pending, why }] satisfies Held[];
  held.sort((a, b) => b.pending.pressedAt - a.pending.pressedAt);
  return [{ ...after, held }, isSame ? 'clear' : null];
}
