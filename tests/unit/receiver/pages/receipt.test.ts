import { describe, expect, it } from 'vitest';
import type { PromiseConfig } from '#lib/promise.ts';
import type { Event } from '#receiver/events.ts';
import { receiptData, receiptPage } from '#receiver/pages/receipt.ts';
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
  it('is not over with a call that nobody answered: the page names both', async () => {
    const tried: Event = {
      type: 'tried',
      at: at('2026-11-21T15:40'),
      by: 'supervisor',
      triedAt: at('2026-11-21T15:38'),
      channel: 'phone',
      words: '3回お電話した',
    };
    const page = await pageAt(stored({ phone }, { events: [tried] }), at('2026-11-21T16:06'));
    expect(page).toContain('11月21日 15:38 にご連絡いたしましたが、つながりませんでした。');
    expect(page).toContain('ご連絡の期限(本日16:05)を過ぎました。');
    expect(page).toContain(form);
    expect(page).not.toContain('3回お電話した');
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

const arrived: Event[] = (['supervisor', 'executive'] as const).map((path) => ({
  type: 'accepted',
  at: at('2026-11-21T14:06'),
  path,
}));
const acked: Event = { type: 'acked', at: at('2026-11-21T14:10'), by: 'supervisor' };
const contacted = (nextContactAt: number | null): Event => ({
  type: 'contacted',
  at: at('2026-11-21T15:00'),
  by: 'supervisor',
  contactedAt: at('2026-11-21T14:55'),
  channel: 'phone',
  words: '分かりました',
  nextContactAt,
});
const closed: Event[] = [
  {
    type: 'written_up',
    at: at('2026-11-22T10:00'),
    by: 'supervisor',
    facts: '事実',
    cause: '原因',
    response: '対応',
    prevention: '再発防止',
    sharedWith: '全員',
  },
  { type: 'closed', at: at('2026-11-22T11:00'), by: 'executive' },
];

describe('a receipt under way', () => {
  const look = '<a class="way" href="/contact/sent/token">いまの様子を見る</a>';
  const readAs = (events: Event[], now: number) => textAt(stored({ phone }, { events }), now);

  it('never turns under its reader, and offers a look at how it stands until it is closed', async () => {
    const page = await pageAt(stored({ phone }), sentAt);
    expect(page).not.toContain('http-equiv');
    expect(page).toContain(look);
    const events = [...arrived, contacted(null), ...closed];
    expect(await pageAt(stored({ phone }, { events }), at('2026-11-22T12:00'))).not.toContain(look);
  });

  it('tells what arrived from what was confirmed by a person', async () => {
    const explained = '「届きました」は、読んだという意味ではありません。';
    const nothing = await readAs([], sentAt);
    expect(nothing).toContain('上司: お届け中です');
    expect(nothing).not.toContain(explained);
    const both = await readAs([...arrived, acked], at('2026-11-21T14:11'));
    expect(both).toContain('上司: 確認しました 14:10');
    expect(both).toContain('役員: 届きました 14:06');
    expect(both).toContain(explained);
    const read = await readAs([...arrived, acked, { ...acked, by: 'executive' }], at('2026-11-21T14:11'));
    expect(read).not.toContain(explained);
  });

  it('names the day of what arrived on another one than it was received', async () => {
    const late: Event = { type: 'accepted', at: at('2026-11-22T08:01'), path: 'executive' };
    expect(await readAs([late], at('2026-11-22T09:00'))).toContain('役員: 届きました 11月22日 8:01');
  });

  it('says when we contact again, and that this time has passed without a contact', async () => {
    const events = [...arrived, contacted(at('2026-11-22T10:00'))];
    const before = await readAs(events, at('2026-11-22T09:00'));
    expect(before).toContain('11月21日 14:55 にご連絡いたしました。');
    expect(before).toContain('次は、お約束の11月22日 10:00にご連絡いたします。');
    expect(await readAs(events, at('2026-11-22T10:01'))).toContain(
      'ご連絡の期限(本日10:00)を過ぎました。まだご連絡がない場合は、お電話ください。',
    );
    const after = await readAs([...events, contacted(null)], at('2026-11-22T10:01'));
    expect(after).not.toContain('期限');
  });

  it('says when it was closed, and nothing of what was written up', async () => {
    const text = await readAs(
      [...arrived, contacted(at('2026-11-22T10:30')), ...closed],
      at('2026-11-22T12:00'),
    );
    expect(text).toContain('11月22日 11:00 に終わりました。');
    expect(text).not.toContain('再発防止');
    expect(text).not.toContain('期限');
  });

  it('says that the given contact led to nobody', async () => {
    const tried: Event = { type: 'unreachable', at: sentAt + 1, by: 'executive', reason: '番号違い' };
    const text = await readAs([...arrived, tried], at('2026-11-22T09:00'));
    expect(text).toContain('いただいたご連絡先では、ご連絡がつきませんでした。');
    expect(text).not.toContain('番号違い');
    expect(await textAt(stored({}, { events: [tried] }), sentAt + 2)).toContain(
      'こちらからはご連絡できません。このページに回答を載せます。',
    );
  });

  it('is corrected by a second message that names it', async () => {
    expect(await pageAt(stored({ phone }), sentAt)).toContain(
      'href="https://guide.example.jp/contact/?receipt=ESC-7F3K-92QX"',
    );
  });
});

it('tells a program the same', () => {
  const events = [...arrived, acked, contacted(null), ...closed];
  expect(receiptData(stored({ phone }, { events }), false)).toMatchObject({
    contactedAt: '2026-11-21T05:55:00.000Z',
    nextContactAt: null,
    closedAt: '2026-11-22T02:00:00.000Z',
    deliveries: [
      { path: 'supervisor', acceptedAt: '2026-11-21T05:06:00.000Z', ackedAt: '2026-11-21T05:10:00.000Z' },
      { path: 'executive', acceptedAt: '2026-11-21T05:06:00.000Z', ackedAt: null },
    ],
  });
});

it('says once what to do when it is urgent', async () => {
  expect((await textAt(stored({ phone }), sentAt)).match(/お急ぎの場合/g)).toHaveLength(1);
});
