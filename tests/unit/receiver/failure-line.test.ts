import { expect, it } from 'vitest';
import { failureLine } from '#receiver/failure-line.ts';

it('says what the storage said', () => {
  const full = Object.assign(new Error('database or disk is full'), {
    code: 'ERR_SQLITE_ERROR',
    errcode: 13,
  });
  expect(failureLine(full)).toBe('保存できませんでした: database or disk is full');
});

it('of a mistake of ours says its kind and place, and none of its words', () => {
  const line = failureLine(new TypeError('お客様の言葉\n    を2行に'));
  expect(line).toMatch(/^続けられませんでした: TypeError \S*failure-line\.test\.ts:\d+:\d+$/);
});

it('takes whatever is thrown', () => {
  expect(failureLine('お客様の言葉')).toBe('続けられませんでした');
});
