import { expect, it } from 'vitest';
import { mailtoOf, telOf } from '#receiver/actions/contact-links.ts';
import type { Content } from '#receiver/store/store.ts';

const content = (contact: Content['contact'], ...contactWarnings: Content['contactWarnings']) =>
  ({ contact, contactWarnings }) as Content;

it.each([
  ['03-0000-0000', 'tel:0300000000'],
  ['(03)0000ー0000', 'tel:0300000000'],
  ['090 0000 0000', 'tel:09000000000'],
  ['0120-000-000', 'tel:0120000000'],
  ['+81 3 0000 0000', 'tel:+81300000000'],
  ['03-0000-0000 内線12', 'tel:0300000000'],
  ['0990-000-000', null],
  ['0570-000-000', null],
  ['+1 212 555 0100', null],
  ['110', null],
])('%s is called as %s', (phone, href) => {
  expect(telOf(content({ phone }))).toBe(href);
});

it.each([
  ['taro@example.jp', 'mailto:taro@example.jp'],
  ['a?bcc=x&b@example.jp', 'mailto:a%3Fbcc%3Dx%26b@example.jp'],
  ['taro@еxample.jp', null],
])('%s is written to as %s', (email, href) => {
  expect(mailtoOf(content({ email }))).toBe(href);
});

it('what looks wrong, or was not given, is no link', () => {
  expect(telOf(content({ phone: '03-0000-0000' }, 'phone'))).toBeNull();
  expect(mailtoOf(content({ email: 'a@example.jp' }, 'email'))).toBeNull();
  expect([telOf(content({})), mailtoOf(content({}))]).toEqual([null, null]);
});
