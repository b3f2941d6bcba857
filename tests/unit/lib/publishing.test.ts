import { expect, it } from 'vitest';
import { notYetOpen, publishState } from '#lib/publishing.ts';

const now = new Date('2026-11-21T09:00:00+09:00');
const before = new Date(now.getTime() - 1);
const after = new Date(now.getTime() + 1);

it.each([
  [{}, 'published'],
  [{ draft: false }, 'published'],
  [{ draft: true }, 'draft'],
  [{ draft: true, publishAt: before }, 'draft'],
  [{ publishAt: after }, 'waiting'],
  [{ publishAt: now }, 'published'],
  [{ expireAt: after }, 'published'],
  [{ expireAt: now }, 'expired'],
  [{ publishAt: before, expireAt: before }, 'expired'],
])('%o is %s', (schedule, state) => {
  expect(publishState(schedule, now)).toBe(state);
});

it.each([
  [{ draft: true, publishAt: after }, '下書き'],
  [{ publishAt: new Date('2026-12-01T09:00:00+09:00') }, '公開前(12月1日 9:00から)'],
  [{ publishAt: new Date('2027-01-01T00:00:00+09:00') }, '公開前(2027年1月1日 0:00から)'],
  [{ publishAt: now }, null],
  [{ expireAt: now }, null],
])('editors see of %o: %s', (schedule, label) => {
  expect(notYetOpen(schedule, now)).toBe(label);
});
