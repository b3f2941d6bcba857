import { describe, expect, it } from 'vitest';
import type { PromiseConfig } from '#lib/promise.ts';
import { receiptPage } from '#receiver/pages/receipt.ts';
import type { Event } from '#receiver/events.ts';
import type { Stored } from '#receiver/store/store.ts';
import type { Contact } from '#schemas/message.ts';

const promise: PromiseConfig = { callHours: [8, 21], hours: 2, night: 'mail' };
const context = { siteUrl: 'https://guide.example.jp', trial: false };
const at = (time: string) => Date.parse(`${time}+09:00`);
const sentAt = at('2026-11-21T14:05');
const phone = '03-0000-0000';

interface Given {
  receivedAt?: number;
  t0?: number;
  events?: Event[];
}

const stored = (
  contact: Contact,
  { receivedAt = sentAt, t0 = receivedAt, events = [] }: Given = {},
): Stored => ({
  id: '3b241101-e2bb-4255-8caf-4136c566a962',
  number: 'ESC-7F3K-92QX',
  token: 'token',
  type: 'complaint',
  receivedAt,
  firstContactDueAt: t0 + 2 * 3_600_000,
  fingerprint: '',
  content: {
    message: '音が出ません',
    contact,
    contactWarnings: [],
    page: null,
    privacyNotice: null,
    earlier: null,
  },
  events: [{ type: 'received', at: receivedAt, t0 }, ...events],
});

const textAt = async (message: Stored, now: number) =>
  String(await receiptPage(message, promise, now, context)).replace(/<[^>]+>/g, '');
const pageAt = async (message: Stored, now: number) =>
  String(await receiptPage(message, promise, now, context));

describe('the promise on the receipt', () => {
  it('names the day once it is another one', async () => {
    expect(await textAt(stored({ phone }), at('2026-11-21T14:06'))).toContain(
      '本日16:05までにお電話いたします。',
    );
    const late = stored({ phone }, { receivedAt: at('2026-11-21T20:30') });
    expect(await textAt(late, at('2026-11-21T23:59:00'))).not.toContain('本日22:30までに');
  });

  it('is no promise any more once its time has passed: the fact and the phone', async () => {
    const text = await textAt(stored({ phone }), at('2026-11-22T09:00'));
    expect(text).toContain(
      'ご連絡の期限(11月21日16:05)を過ぎました。まだご連絡がない場合は、お電話ください。',
    );
    expect(text).not.toContain('までにお電話いたします');
    expect(await textAt(stored({ phone }), at('2026-11-21T16:05'))).toContain(
      'ご連絡の期限(本日16:05)を過ぎました。',
    );
  });

  it('stays where nobody can be called or written to', async () => {
    expect(await textAt(stored({}), at('2026-12-21T09:00'))).toContain('このページに回答を載せます。');
  });

  it('a message that came too late for its own due time is answered at once, for as long as that is true', async () => {
    const late = stored({ phone }, { t0: at('2026-11-20T14:05') });
    expect(await textAt(late, sentAt + 1)).toContain('すぐにご連絡いたします。');
    expect(await textAt(late, sentAt + 2 * 3_600_000)).toContain('ご連絡の期限(11月20日16:05)を過ぎました。');
  });
});

describe('silence', () => {
  const form = 'action="/api/receipts/token/remind"';
  it('can be reported once the time has passed, and not before', async () => {
    expect(await pageAt(stored({ phone }), at('2026-11-21T16:04'))).not.toContain(form);
    expect(await pageAt(stored({ phone }), at('2026-11-21T16:06'))).toContain(form);
  });
  it('is over with the first contact', async () => {
    const contacted: Event = {
      type: 'contacted',
      at: at('2026-11-21T17:00'),
      by: 'supervisor',
      contactedAt: at('2026-11-21T16:50'),
      channel: 'phone',
      words: 'ありがとう',
      nextContactAt: null,
    };
    const page = await pageAt(stored({ phone }, { events: [contacted] }), at('2026-11-22T09:00'));
    expect(page).not.toContain(form);
    expect(page).toContain('11月21日 16:50 にご連絡いたしました。');
    expect(page).not.toContain('ありがとう</');
  });
  it('says when it was reported', async () => {
    const reminded: Event = { type: 'reminded_by_customer', at: at('2026-11-21T16:30') };
    const text = await textAt(stored({ phone }, { events: [reminded] }), at('2026-11-21T16:31'));
    expect(text).toContain('11月21日 16:30 に知らせました。');
  });
  it('is no question where nobody can be reached', async () => {
    expect(await pageAt(stored({}), at('2026-12-21T09:00'))).not.toContain(form);
  });
});

it('answers somebody whom we can not call on this page, as text', async () => {
  const answered: Event = {
    type: 'answered',
    at: sentAt + 1,
    by: 'executive',
    text: '直しました。<b>\n次回は',
  };
  const page = await pageAt(stored({}, { events: [answered] }), sentAt + 2);
  expect(page).toContain('直しました。&lt;b&gt;\n次回は');
  expect(page).toContain('このページでお答えいたしました。');
  expect(page).not.toContain('こちらからはご連絡できません');
});

it('feedback that a person read as a complaint has a promise from then on', async () => {
  const feedback = { ...stored({ phone }), type: 'feedback' as const, firstContactDueAt: null };
  expect(await textAt(feedback, sentAt)).toContain('お返事はいたしません。');
  const promoted: Event = {
    type: 'promoted',
    at: sentAt + 1,
    by: 'executive',
    dueAt: at('2026-11-21T18:00'),
  };
  const text = await textAt({ ...feedback, events: [...feedback.events, promoted] }, sentAt + 2);
  expect(text).toContain('本日18:00までにお電話いたします。');
  expect(text).not.toContain('お返事はいたしません。');
});

describe('a receipt under way', () => {
  it('never turns under its reader, and offers a look at how it stands', async () => {
    const page = await pageAt(stored({ phone }), sentAt);
    expect(page).not.toContain('http-equiv');
    expect(page).toContain('<a class="way" href="/contact/sent/token">いまの様子を見る</a>');
    const events: Event[] = (['supervisor', 'executive'] as const).map((path) => ({
      type: 'accepted',
      at: sentAt,
      path,
    }));
    expect(await pageAt(stored({ phone }, { events }), sentAt)).not.toContain('いまの様子を見る');
  });
});

it('says once what to do when it is urgent', async () => {
  expect((await textAt(stored({ phone }), sentAt)).match(/お急ぎの場合/g)).toHaveLength(1);
});
