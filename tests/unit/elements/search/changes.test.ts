import { expect, test } from 'vitest';
import { saidChanges, takenAs } from '../../../../src/elements/search/changes.ts';

test('a change is said with the word as it was typed, not as it is compared', () => {
  const changes = [{ typed: 'ろぐいんn', used: 'ログイン' }];
  expect(saidChanges([{ typed: 'りまいんだ', used: 'リマインド' }], 'リマインダー 設定')).toBe(
    '「リマインダー」を「リマインド」として',
  );
  expect(saidChanges([{ typed: 'だつ', used: '脱' }], 'だっ')).toBe('「だっ」を「脱」として');
  expect(saidChanges(changes, '別の言葉')).toBe('「ろぐいんn」を「ログイン」として');
});

test('several changes are one sentence', () => {
  const changes = [
    { typed: 'login', used: 'ログイン' },
    { typed: 'haishin', used: '配信' },
  ];
  expect(saidChanges(changes, 'login haishin')).toBe('「login」を「ログイン」、「haishin」を「配信」として');
});

test('nothing is said of words that were taken as they are, unless somebody asked for that', () => {
  expect(takenAs({ query: 'rokuga', literal: false }, [])).toBe('');
  expect(takenAs({ query: 'rokuga', literal: true }, [])).toBe('入力のとおりに探しました。');
  expect(takenAs({ query: 'rokuga', literal: false }, [{ typed: 'rokuga', used: '録画' }])).toBe(
    '「rokuga」を「録画」として探しました。',
  );
});
