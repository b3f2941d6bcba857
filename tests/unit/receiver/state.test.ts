import { expect, it } from 'vitest';
import { next, stateOf, type Event } from '#receiver/state.ts';

const received: Event = { type: 'received', at: 5, t0: 3 };

it('knows when the clock started and whom the notice has reached', () => {
  expect(
    stateOf([
      received,
      { type: 'quarantined', at: 5, reason: 'rate' },
      { type: 'accepted', at: 9, path: 'executive' },
    ]),
  ).toEqual({
    t0: 3,
    isQuarantined: true,
    acceptedAt: { supervisor: null, executive: 9 },
  });
});

it.each<[string, Event[], Event]>([
  ['a second reception', [received], received],
  ['an arrival before the reception', [], { type: 'accepted', at: 1, path: 'executive' }],
  [
    'a second arrival on one path',
    [received, { type: 'accepted', at: 9, path: 'executive' }],
    { type: 'accepted', at: 10, path: 'executive' },
  ],
])('refuses %s with a sentence', (_name, events, event) => {
  expect(() => next(stateOf(events), event)).toThrow(/。$/);
});
