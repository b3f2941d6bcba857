import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueReminders } from '#receiver/clock/ladder.ts';
import type { NightPromise } from '#lib/promise.ts';
import type { Notice } from '#receiver/notices/kinds.ts';
import type { Event } from '#receiver/events.ts';
import type { Recipient } from '#receiver/recipients.ts';
import type { Stored } from '#receiver/store/store.ts';

const minute = 60_000;
const t0 = Date.parse('2026-11-25T10:00:00+09:00');
const everybody = () => true;

const stored = (events: Event[] = [], receivedAt = t0): Stored => ({
  id: 'a',
  number: 'ESC-2222-2222',
  token: 't',
  type: 'complaint',
  receivedAt,
  firstContactDueAt: t0 + 120 * minute,
  fingerprint: '',
  content: {
    message: '',
    contact: { phone: '03-0000-0000' },
    contactWarnings: [],
    page: null,
    privacyNotice: null,
    earlier: null,
  },
  events: [{ type: 'received', at: receivedAt, t0 }, ...events],
});

/** What a clock that looks at these minutes tells, as `kind recipient minute`. */
function toldAt(
  minutes: number[],
  {
    events = [] as Event[],
    receivedAt = t0,
    has = everybody as (who: Recipient) => boolean,
    night = undefined as NightPromise | undefined,
  } = {},
): string[] {
  const told: Notice[] = [];
  for (const at of minutes.map((each) => t0 + each * minute)) {
    const until = events.filter((event) => event.at <= at);
    const known = stored(until, receivedAt);
    if (night) known.content = { ...known.content, night };
    told.push(...dueReminders({ stored: known, told }, has, at));
  }
  return told.map(({ kind, recipient, dueAt }) => `${kind} ${recipient} ${(dueAt - t0) / minute}`);
}

const everyMinute = (until: number) => [...Array(until + 1).keys()];
const of = (lines: string[], start: string) =>
  lines.filter((line) => line.startsWith(start)).map((line) => Number(line.split(' ').at(-1)));

describe('the ladder', () => {
  const lines = toldAt(everyMinute(300));

  it('rings the handler at 0, 5, 10 and 20 minutes no more: from then on the supervisor makes the call', () => {
    expect(of(lines, 'call handler')).toEqual([0, 5, 10]);
    expect(of(lines, 'call supervisor').slice(0, 4)).toEqual([20, 30, 40, 50]);
  });
  it('tells each person who has not confirmed', () => {
    for (const person of ['supervisor', 'executive']) {
      expect(of(lines, `unconfirmed ${person}`)).toEqual([10, 20, 30, 45, 60, 75, 90, 105, 115]);
      expect(of(lines, `other-unconfirmed ${person}`)).toEqual([]);
    }
  });
  it('after the due time tells three people every quarter of an hour, eight times, then every hour', () => {
    for (const person of ['supervisor', 'executive', 'third']) {
      expect(of(lines, `overdue ${person}`)).toEqual([120, 135, 150, 165, 180, 195, 210, 225, 285]);
    }
  });
});

it('an acknowledgement quiets that person alone, and never the due time', () => {
  const acked: Event = { type: 'acked', at: t0 + 12 * minute, by: 'supervisor' };
  const lines = toldAt(everyMinute(121), { events: [acked] });
  expect(of(lines, 'unconfirmed supervisor')).toEqual([10]);
  expect(of(lines, 'unconfirmed executive')).toHaveLength(9);
  expect(of(lines, 'overdue supervisor')).toEqual([120]);
});

it.each([
  [12, [30]],
  [45, [30]],
])(
  'who confirmed at %d minutes hears once that the other has not, half an hour after the message',
  (at, told) => {
    const acked: Event = { type: 'acked', at: t0 + at * minute, by: 'supervisor' };
    const lines = toldAt(everyMinute(119), { events: [acked] });
    expect(of(lines, 'other-unconfirmed supervisor')).toEqual(told);
    expect(of(lines, 'other-unconfirmed executive')).toEqual([]);
  },
);

it('the first contact alone stops the clock; an agreed next contact has a reminder of its own', () => {
  const contacted: Event = {
    type: 'contacted',
    at: t0 + 15 * minute,
    by: 'handler',
    contactedAt: t0 + 14 * minute,
    channel: 'phone',
    words: '',
    nextContactAt: t0 + 200 * minute,
  };
  const lines = toldAt(everyMinute(300), { events: [contacted] });
  expect(of(lines, 'next-contact supervisor')).toEqual([200, 215, 230, 245, 260, 275, 290]);
  expect(of(lines, 'next-contact executive')).toHaveLength(7);
  expect(
    lines.filter((line) => !line.startsWith('next-contact') && Number(line.split(' ').at(-1)) > 15),
  ).toEqual([]);
});

it('nobody is told who is not named: without a handler the supervisor makes the call from 20 minutes on', () => {
  const lines = toldAt(everyMinute(130), { has: (who) => who !== 'handler' && who !== 'third' });
  expect(lines.filter((line) => / (handler|third) /.test(line))).toEqual([]);
  expect(of(lines, 'call supervisor').slice(0, 3)).toEqual([20, 30, 40]);
});

it('what came through an outbox hours later is overdue at once, and skips the steps that lay before it', () => {
  const lines = toldAt([130, 131], { receivedAt: t0 + 130 * minute });
  expect(of(lines, 'unconfirmed')).toEqual([]);
  expect(of(lines, 'overdue third')).toEqual([120]);
});

it('nobody is rung for a call where nobody can be called; the time runs all the same', () => {
  const anonymous = stored();
  anonymous.content = { ...anonymous.content, contact: {} };
  const due = dueReminders({ stored: anonymous, told: [] }, everybody, t0 + 130 * minute);
  expect(due.map(({ kind }) => kind)).not.toContain('call');
  expect(due.map(({ kind }) => kind)).toContain('overdue');
});

it('a held message is named again until the due time, and then no more: it may be nothing', () => {
  const held: Event = { type: 'quarantined', at: t0, reason: 'rate' };
  const lines = toldAt(everyMinute(300), { events: [held] });
  for (const person of ['supervisor', 'executive'])
    expect(of(lines, `quarantine ${person}`)).toEqual([30, 60, 90, 120]);
  expect(lines).toHaveLength(8);
});

it.each<[string, Event[]]>([
  [
    'feedback that is made a complaint',
    [{ type: 'promoted', at: t0 + 600 * minute, by: 'executive', dueAt: t0 + 720 * minute }],
  ],
  [
    'what was held and is released late',
    [
      { type: 'quarantined', at: t0, reason: 'rate' },
      { type: 'released', at: t0 + 600 * minute, by: 'executive' },
    ],
  ],
])('%s has the whole ladder from then on', (_name, events) => {
  const lines = toldAt(
    everyMinute(720).filter((each) => each >= 600),
    { events },
  );
  expect(of(lines, 'call handler')).toEqual([600, 605, 610]);
  expect(of(lines, 'unconfirmed executive')).toEqual([610, 620, 630, 645, 660, 675, 690, 705, 715]);
});

it('who took the call is asked for it, also when that is neither of the two', () => {
  const claimed: Event = { type: 'claimed', at: t0 + minute, by: 'handler' };
  expect(of(toldAt(everyMinute(130), { events: [claimed] }), 'overdue handler')).toEqual([120]);
});

describe('a call that waits for the morning', () => {
  const night = { callsFrom: t0 + 600 * minute, callsUntil: null, until: t0 + 720 * minute };
  it('rings nobody through the night, and then begins anew', () => {
    const lines = toldAt(everyMinute(640), { night });
    expect(of(lines, 'call handler')).toEqual([600, 605, 610]);
    expect(of(lines, 'call supervisor')).toEqual([620, 630, 640]);
  });
  it('rings until the evening ends', () => {
    const lines = toldAt(everyMinute(605), { night: { ...night, callsUntil: t0 + 35 * minute } });
    expect(of(lines, 'call')).toEqual([0, 5, 10, 20, 30, 600, 605]);
  });
  it('who took it is told once, when it can be made', () => {
    const claimed: Event = { type: 'claimed', at: t0 + minute, by: 'executive' };
    const lines = toldAt(everyMinute(719), { events: [claimed], night });
    expect(lines.filter((line) => /^(call|morning)/.test(line))).toEqual(['morning executive 600']);
  });
});

it('a call that was put off to the morning is due in the morning', () => {
  const evening = stored();
  evening.content = {
    ...evening.content,
    night: { callsFrom: t0 + 600 * minute, callsUntil: null, until: t0 + 720 * minute },
  };
  const kindsAt = (at: number) =>
    dueReminders({ stored: evening, told: [] }, everybody, t0 + at * minute).map(({ kind }) => kind);
  expect(kindsAt(300)).not.toContain('overdue');
  expect(kindsAt(720)).toContain('overdue');
});

it('however the clock looks, slept or set back, each step is told once and the last one always', () => {
  const looks = fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 40 });
  fc.assert(
    fc.property(looks, (minutes) => {
      // As the clock does: never backwards.
      let seen = 0;
      const steps = minutes.map((each) => (seen = Math.max(seen, each)));
      const lines = toldAt(steps);
      expect(new Set(lines).size).toBe(lines.length);
      const all = toldAt(everyMinute(seen));
      // Slept-through steps are joined into the last of them: nothing is told that an awake clock would not tell.
      expect(lines.filter((line) => !all.includes(line))).toEqual([]);
      for (const who of ['overdue supervisor', 'overdue third', 'unconfirmed executive']) {
        const last = Math.max(-1, ...of(all, who).filter((at) => at <= seen));
        expect(Math.max(-1, ...of(lines, who))).toBe(last);
      }
    }),
    { numRuns: 300 },
  );
});
