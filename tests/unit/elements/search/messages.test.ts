import { afterEach, expect, test, vi } from 'vitest';
import { messages, quoted } from '../../../../src/elements/search/messages.ts';

afterEach(() => vi.unstubAllEnvs());

test('without an index, editors hear that only titles are searched, and customers that the line may be down', () => {
  vi.stubEnv('DEV', true);
  expect(messages.titlesOnly('配信', '3件')).toBe(
    '題名に「配信」があるページ 3件。書いている間は、題名だけを探します。',
  );
  vi.stubEnv('DEV', false);
  expect(messages.titlesOnly('配信', '3件')).toMatch(/通信を確かめて/);
});

test('a long question is not said again in full', () => {
  expect(quoted('音が出ない')).toBe('「音が出ない」');
  expect(quoted('𠮷'.repeat(30))).toBe(`「${'𠮷'.repeat(30)}」`);
  expect(quoted('𠮷'.repeat(31))).toBe(`「${'𠮷'.repeat(30)}…」`);
  expect(messages.found('音'.repeat(100), '3件')).toBe(`「${'音'.repeat(30)}…」の検索結果 3件`);
});
