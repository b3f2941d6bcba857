import { describe, expect, it } from 'vitest';
import { message, receipt } from '#schemas/message.ts';

const sent = { schema: 'message/1', id: '3B241101-E2BB-4255-8CAF-4136C566A962', message: 'あ' };
const isGood = (more: object) => message.safeParse({ ...sent, ...more }).success;

describe('message', () => {
  it('takes one line and nothing else: a complaint, its id in lower case', () => {
    expect(message.parse(sent)).toEqual({
      schema: 'message/1',
      id: sent.id.toLowerCase(),
      type: 'complaint',
      message: 'あ',
      contact: {},
      context: {},
    });
  });

  it('drops what it does not know, on every level', () => {
    const parsed = message.parse({ ...sent, more: 3, contact: { x: 1 } });
    expect(parsed).not.toHaveProperty('more');
    expect(parsed.contact).toEqual({});
  });

  it.each([
    ['4,000 units', 'あ'.repeat(4_000), true],
    ['4,001 units', 'あ'.repeat(4_001), false],
    ['2,000 characters of two units', '𠮟'.repeat(2_000), true],
    ['2,001 characters of two units', '𠮟'.repeat(2_001), false],
    ['4,000 with spaces around', `\u3000${'あ'.repeat(4_000)}\n`, true],
    ['CRLF counted as one', 'あ\r\n'.repeat(1_999) + 'ああ', true],
    ['only spaces', ' \u3000\n', false],
    ['no text', undefined, false],
    ['a number', 1, false],
  ])('%s', (_name, text, wanted) => {
    expect(isGood({ message: text })).toBe(wanted);
  });

  it.each([
    ['nil', '00000000-0000-0000-0000-000000000000', false],
    ['max', 'ffffffff-ffff-ffff-ffff-ffffffffffff', false],
    ['version 1', 'c232ab00-9414-11ec-b3c8-9f6bdeced846', true],
    ['version 7', '01932c07-209c-7000-8000-000000000000', true],
    ['not an id', 'abc', false],
  ])('id: %s', (_name, id, wanted) => {
    expect(isGood({ id })).toBe(wanted);
  });

  it.each([
    [{ contact: { name: 'あ'.repeat(120) } }, true],
    [{ contact: { name: 'あ'.repeat(121) } }, false],
    [{ contact: { phone: 'でたらめ', email: 'a..b@docomo' } }, true],
    [{ contact: { reach: 'fax' } }, false],
    [{ contact: [] }, false],
    [{ type: 'praise' }, false],
    [{ schema: 'message/2' }, false],
    [{ context: { path: '/faqs/a/?q=1' } }, false],
    [{ context: { path: '/faqs/a/' } }, true],
    [{ context: { ageMs: Infinity } }, true],
    [{ context: { ageMs: '1' } }, false],
  ])('%j: %s', (more, wanted) => {
    expect(isGood(more)).toBe(wanted);
  });
});

it('a receipt leads only to a web address', () => {
  const good = {
    schema: 'receipt/1',
    id: sent.id,
    receipt: 'ESC-7F3K-92QX',
    receivedAt: '2026-11-21T05:05:00.000Z',
    firstContactDueAt: null,
  };
  expect(receipt.safeParse(good).success).toBe(true);
  expect(receipt.safeParse({ ...good, receiptUrl: 'https://guide.example.jp/contact/sent/a' }).success).toBe(
    true,
  );
  expect(receipt.safeParse({ ...good, receiptUrl: 'javascript:alert(1)' }).success).toBe(false);
});
