import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { announcer } from '../../../../src/elements/search/announcer.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('who types hears one line when the typing rests, not one for each key', () => {
  const region = { textContent: '' };
  const say = announcer(region);
  for (const line of ['1件', '2件', '3件']) {
    say(line, { isTyping: true });
    vi.advanceTimersByTime(300);
    expect(region.textContent).toBe('');
  }
  vi.advanceTimersByTime(300);
  expect(region.textContent).toBe('3件');
});

test('a press is answered at once, and nothing older follows', () => {
  const region = { textContent: '' };
  const say = announcer(region);
  say('typed', { isTyping: true });
  say('pressed', { isTyping: false });
  vi.advanceTimersByTime(0);
  expect(region.textContent).toBe('pressed');
  vi.runAllTimers();
  expect(region.textContent).toBe('pressed');
});
