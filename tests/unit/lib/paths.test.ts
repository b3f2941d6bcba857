import { assert, constantFrom, property, stringMatching } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryOf, kinds, pathOf, wordsOfAddress } from '#lib/paths.ts';

describe('the address of an entry', () => {
  it('is its folder, and leads back to it', () => {
    assert(
      property(constantFrom(...kinds), stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/), (kind, id) => {
        expect(entryOf(pathOf(kind, id))).toEqual({ kind, id });
      }),
    );
  });

  it.each(['/faqs/reset-password/#steps', '/faqs/reset-password/?from=mail', '/faqs/reset-password/'])(
    'may carry an anchor or a query: %s',
    (path) => {
      expect(entryOf(path)).toEqual({ kind: 'faqs', id: 'reset-password' });
    },
  );

  it.each([
    '',
    '/',
    '/faqs/',
    '/faqs/reset-password',
    'faqs/reset-password/',
    '/faqs/Reset/',
    '/faqs/a/b/',
    '/search/results/',
    '/templates/sheet/sheet.xlsx',
    'https://example.jp/faqs/a/',
  ])('is none: 「%s」', (path) => {
    expect(entryOf(path)).toBeNull();
  });
});

describe('the words of an address that leads nowhere', () => {
  it.each([
    ['/manuals/live-deliverry/', 'live deliverry'],
    ['/live_delivery.html', 'live delivery html'],
    ['/%E9%8C%B2%E7%94%BB/', '録画'],
    ['/%E9%8C/', ''],
    ['/', ''],
  ])('%s → 「%s」', (pathname, words) => {
    expect(wordsOfAddress(pathname)).toBe(words);
  });
});
