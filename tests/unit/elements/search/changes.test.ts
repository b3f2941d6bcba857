import { expect, test } from 'vitest';
import { saidChanges } from '../../../../src/elements/search/changes.ts';

test('a change is said with the word as it was typed, not as it is compared', () => {
  const changes = [{ typed: 'ろぐいんn', used: 'ログイン' }];
  expect(saidChanges([{ typed: 'りまいんだ', used: 'リマインド' }], 'リマインダー 設定')).toBe(
    '「リマインダー」を「リマインド」として',
  );
  expect(saidChanges(changes, '別の言葉')).toBe('「ろぐいんn」を「ログイン」として');
});

test('several changes are one sentence', () => {
  const changes = [
    { typed: 'login', used: 'ログイン' },
    { typed: 'haishin', used: '配信' },
  ];
  expect(saidChanges(changes, 'login haishin')).toBe('「login」を「ログイン」、「haishin」を「配信」として');
});
