import { expect, it } from 'vitest';
import { publishState } from '#lib/publishing.ts';

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
