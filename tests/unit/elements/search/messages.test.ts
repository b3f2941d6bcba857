import { afterEach, expect, test, vi } from 'vitest';
import { messages } from '../../../../src/elements/search/messages.ts';

afterEach(() => vi.unstubAllEnvs());

test('without an index, editors hear that only titles are searched, and customers that the line may be down', () => {
  vi.stubEnv('DEV', true);
  expect(messages.titlesOnly('配信', '3件')).toBe(
    '題名に「配信」があるページ 3件。書いている間は、題名だけを探します。',
  );
  vi.stubEnv('DEV', false);
  expect(messages.titlesOnly('配信', '3件')).toMatch(/通信を確かめて/);
});
