import { expect, test } from 'vitest';
import { askedBy, searchAddress } from '../../../../src/elements/search/address.ts';

test('an address says what is asked, and no more', () => {
  expect(searchAddress({ query: '' })).toBe('/search/');
  expect(searchAddress({ query: '音' })).toBe('/search/?q=%E9%9F%B3');
  expect(searchAddress({ query: 'a&b', kind: 'faqs', literal: true })).toBe(
    '/search/?q=a%26b&kind=faqs&literal=1',
  );
});

test('what an address says is read back', () => {
  for (const asked of [
    { query: 'ﾛｸﾞｲﾝ #1+1', kind: '', literal: false },
    { query: '"<b>', kind: 'faqs', literal: true },
  ]) {
    expect(askedBy(new URL(searchAddress(asked), 'https://guide.example').search)).toEqual(asked);
  }
});

test('half a character does not throw, and is no word', () => {
  expect(searchAddress({ query: '\ud800' })).toBe('/search/?q=%EF%BF%BD');
  expect(askedBy('?q=%ED%A0%80').query).toBe('');
  expect(askedBy('?q=%ED%A0%80%E9%85%8D%E4%BF%A1%EF%BF%BD').query).toBe('配信');
});

test('a kind that there is none of asks for all', () => {
  for (const kind of ['bogus', '">', 'toString']) {
    expect(askedBy(`?${new URLSearchParams({ q: '音', kind })}`).kind).toBe('');
  }
});
