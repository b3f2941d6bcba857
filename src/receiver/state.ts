/** The two independent people who hear of every complaint. */
export const paths = ['supervisor', 'executive'] as const;
export type Path = (typeof paths)[number];

export const pathLabels = { supervisor: '上司', executive: '役員' } satisfies Record<Path, string>;

/** What happened to one message, in order. Times are UTC milliseconds. */
export type Event =
  | { type: 'received'; at: number; t0: number }
  | { type: 'quarantined'; at: number; reason: 'honeypot' | 'too-fast' | 'rate' }
  | { type: 'accepted'; at: number; path: Path };

export interface State {
  /** Start of the two-hour clock. */
  t0: number | null;
  isQuarantined: boolean;
  /** When each path's transport took the notice: it has arrived, which is not yet read. */
  acceptedAt: Record<Path, number | null>;
}

const nothingYet: State = {
  t0: null,
  isQuarantined: false,
  acceptedAt: { supervisor: null, executive: null },
};

/** @throws Error with a sentence where the event can not follow. */
export function next(state: State, event: Event): State {
  if (event.type === 'received') {
    if (state.t0 !== null) throw new Error('この受付はすでに記録されています。');
    return { ...state, t0: event.t0 };
  }
  if (state.t0 === null) throw new Error('受付の記録がまだありません。');
  if (event.type === 'quarantined') return { ...state, isQuarantined: true };
  if (state.acceptedAt[event.path] !== null) throw new Error('この経路にはすでに届いています。');
  return { ...state, acceptedAt: { ...state.acceptedAt, [event.path]: event.at } };
}

export const stateOf = (events: Event[]): State => events.reduce(next, nothingYet);
