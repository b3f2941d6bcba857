import { expect, it } from 'vitest';
import { doubtsIn } from '#lib/contact-doubts.ts';

it.each([
  '03-0000-0000',
  '０３ー００００ー００００',
  '(03) 0000 0000',
  '+81 3-0000-0000',
  '+81 90-0000-0000',
  '+44 20 0000 0000',
  '050-0000-0000',
  '060-0000-0000',
  '090-0000-0000',
  '0120-000-000',
  '0800-000-0000',
  '011-000-0000',
  '0300000000内線12',
])('takes %s for a phone number', (phone) => expect(doubtsIn({ phone })).toEqual([]));

it.each([
  '03-1234',
  '110',
  '会社へ',
  '03-0000-0000 または 090-0000-0000',
  '03-0000-000',
  '03-0000-00000',
  '090-0000-000',
  '090-0000-00000',
  '0120-000-0000',
  '+81 (0)90-0000-0000',
  '+81 90-0000-000',
  '300000000',
])('doubts %s', (phone) => expect(doubtsIn({ phone })).toEqual(['phone']));

it.each(['a@example.jp', 'ｔａｒｏ＠ｅｘａｍｐｌｅ．ｃｏ．ｊｐ', 'a+b@例え.jp'])(
  'takes %s for a mail address',
  (email) => expect(doubtsIn({ email })).toEqual([]),
);

it.each(['taro', 'a@b.com, evil@x.com', 'user@good.com(x)evil.com', 'a..b@docomo.ne.jp', 'a@example'])(
  'doubts %s',
  (email) => expect(doubtsIn({ email })).toEqual(['email']),
);

it('has no doubt about what was not given', () => {
  expect(doubtsIn({ phone: '', name: '見本' })).toEqual([]);
});
