import { expect, it } from 'vitest';
import { clockTime, isoDate, japaneseDate, japaneseDuration } from '#lib/dates.ts';

// 2026-11-01 00:30 in Tokyo is still October in the rest of the world.
const afterMidnight = new Date('2026-10-31T15:30:00Z');

it('tells the day of Tokyo, whatever clock the machine keeps', () => {
  expect(japaneseDate(afterMidnight)).toBe('2026年11月1日');
  expect(isoDate(afterMidnight)).toBe('2026-11-01');
  expect(clockTime(afterMidnight)).toBe('0:30');
});

it('tells the hour on a 24-hour clock', () => {
  expect(clockTime(new Date('2026-11-01T05:05:00Z'))).toBe('14:05');
});

it.each([
  [0, '0秒'],
  [45, '45秒'],
  [60, '1分'],
  [80, '1分20秒'],
  [3600, '60分'],
])('%i s is 「%s」', (seconds, said) => {
  expect(japaneseDuration(seconds)).toBe(said);
});
