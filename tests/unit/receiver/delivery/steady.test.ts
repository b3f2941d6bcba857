import { expect, it } from 'vitest';
import { steady, waitFor } from '#receiver/delivery/steady.ts';

it('follows the wall forward, and goes on at the pace of the machine when the wall is set back', () => {
  let wall = 1_000_000;
  let pace = 0;
  const now = steady(
    () => wall,
    () => pace,
  );
  expect(now()).toBe(1_000_000);
  wall += 3_600_000;
  pace += 10;
  expect(now()).toBe(4_600_000);
  wall -= 3_600_000;
  pace += 2_000.4;
  expect(now()).toBe(4_602_000);
});

it('a wait ends when somebody calls, also when they called before', async () => {
  const alarm = new AbortController();
  const waiting = waitFor(60_000, alarm.signal);
  alarm.abort();
  await waiting;
  await waitFor(60_000, alarm.signal);
});
