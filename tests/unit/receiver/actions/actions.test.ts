import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLinks, verbs, type Verb } from '#receiver/actions/links.ts';
import { dueReminders } from '#receiver/clock/ladder.ts';
import { createApp } from '#receiver/app.ts';
import { firstWords } from '#receiver/intake.ts';
import { readSettings } from '#receiver/settings.ts';
import type { Recipient } from '#receiver/recipients.ts';
import { stateOf } from '#receiver/state.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store, Stored } from '#receiver/store/store.ts';

const minute = 60_000;
const t0 = Date.parse('2026-11-25T14:00:00+09:00');
const url = 'https://receiver.example.jp';
const links = createLinks('s'.repeat(32), url);
const promise = { callHours: [8, 21] as [number, number], hours: 2, night: 'mail' as const };

let folder: string;
let store: Store;
let now: number;
let stored: Stored;
let app: ReturnType<typeof createApp>;
let onFailure: (error: unknown) => void;
const appWith = (kept: Store) =>
  createApp({
    settings: readSettings({ PUBLIC_URL: url }),
    store: kept,
    links,
    promise,
    now: () => now,
    clientOf: () => '192.0.2.1',
    admit: async () => 'welcome',
    has: () => true,
    wake: () => undefined,
    onStored: () => undefined,
    onFailure: (error) => onFailure(error),
  });

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'actions-'));
  store = openStore(folder);
  now = t0 + minute;
  onFailure = (error) => {
    throw error;
  };
  app = appWith(store);
  stored = {
    id: crypto.randomUUID(),
    number: 'ESC-7F3K-92QX',
    token: 'token',
    type: 'complaint',
    receivedAt: t0,
    firstContactDueAt: t0 + 120 * minute,
    fingerprint: '',
    content: {
      message: '<b>音が出ません</b>',
      contact: { phone: '03-0000-0000' },
      contactWarnings: [],
      page: null,
      privacyNotice: null,
      earlier: null,
    },
    events: [{ type: 'received', at: t0, t0 }],
  };
  await store.put(stored, firstWords(stored));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const linkOf = (verb: Verb, recipient: Recipient = 'supervisor') =>
  links.action({ recipient, messageId: stored.id, verb }, now).slice(url.length);
const press = (address: string, fields: Record<string, string> = {}) =>
  app.request(address, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  });
const state = async () => stateOf((await store.byId(stored.id))?.events ?? []);
const kindsOf = async () =>
  (await store.waiting(now)).flatMap(({ told }) => told.map(({ kind, recipient }) => `${kind} ${recipient}`));

const contact = {
  contactedAt: '2026-11-25T14:00',
  channel: 'phone',
  outcome: 'reached',
  words: '前日に確かめたかった、とのこと。',
  nextContactAt: '',
};
const record = {
  facts: '音が出なかった。',
  cause: '前日に確かめる手順がなかった。',
  response: 'お電話した。',
  prevention: '前日に確かめる。',
  sharedWith: '全員',
};

describe('the page behind a link', () => {
  it.each(verbs)('%s: opening it, as a mail scanner does, changes nothing', async (verb) => {
    const before = await store.byId(stored.id);
    const response = await app.request(linkOf(verb, 'executive'));
    expect(response.status).toBe(200);
    expect(await store.byId(stored.id)).toEqual(before);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(response.headers.get('referrer-policy')).toBe('no-referrer');
    expect(response.headers.get('x-robots-tag')).toBe('noindex');
    expect(response.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('shows the words as text, and the phone number', async () => {
    const page = await (await app.request(linkOf('ack'))).text();
    expect(page).toContain('&lt;b&gt;音が出ません&lt;/b&gt;');
    expect(page).toContain('03-0000-0000');
  });

  it('names what the same customer has written since', async () => {
    expect(await (await app.request(linkOf('ack'))).text()).not.toContain('続きの受付番号');
    const content = { ...stored.content, earlier: stored.number };
    await store.put({ ...stored, id: crypto.randomUUID(), number: 'ESC-2222-2222', token: 'b', content }, []);
    const page = (await (await app.request(linkOf('ack'))).text()).replace(/\s+/g, '');
    expect(page).toMatch(/続きの受付番号<\/dt><dd[^>]*>ESC-2222-2222</);
  });

  it('shows every contact that was made, not the latest alone', async () => {
    for (const [minutes, words] of [
      [1, '前日に確かめたかった、とのこと。'],
      [2, '録画で足りる、とのこと。'],
    ] as const) {
      const made = { at: t0 + minutes * minute, contactedAt: t0 + minutes * minute };
      const how = { by: 'supervisor', channel: 'phone', words, nextContactAt: null } as const;
      await store.append(stored.id, { type: 'contacted', ...made, ...how });
    }
    const page = await (await app.request(linkOf('record'))).text();
    expect(page).toContain('前日に確かめたかった、とのこと。');
    expect(page).toContain('録画で足りる、とのこと。');
  });

  it('is 403 when forged or of an unknown message, 410 when two weeks old', async () => {
    const forged = linkOf('ack').replace('supervisor', 'executive');
    const unknown = links.action({ recipient: 'handler', messageId: 'x', verb: 'ack' }, now);
    const old = linkOf('ack');
    expect((await press(forged)).status).toBe(403);
    expect((await press(unknown.slice(url.length))).status).toBe(403);
    now += 14 * 24 * 60 * minute + 1;
    expect((await press(old)).status).toBe(410);
    expect((await state()).ackedAt.supervisor).toBeNull();
  });
});

describe('the press', () => {
  it('confirms for one person, not for the other, and twice is once', async () => {
    expect((await press(linkOf('ack'))).status).toBe(200);
    now += minute;
    expect((await press(linkOf('ack'))).status).toBe(200);
    expect((await state()).ackedAt).toMatchObject({ supervisor: t0 + minute, executive: null });
  });

  it('a call that nobody answered is no contact: the time runs on, and the page says so', async () => {
    const tried = { ...contact, outcome: 'missed', words: '3回お電話したが、お出にならなかった。' };
    const page = await (await press(linkOf('contact'), tried)).text();
    expect(page).toContain('初回連絡の期限は変わりません。');
    expect(page).toContain(tried.words);
    expect(await state()).toMatchObject({ contactedAt: null, triedAt: t0 });
    const due = t0 + 120 * minute;
    const reminders = (await store.waiting(due)).flatMap((each) => dueReminders(each, () => true, due));
    expect(reminders.map(({ kind }) => kind)).toContain('overdue');
  });

  it('goes the whole way to the closing by the executive', async () => {
    expect((await press(linkOf('claim', 'handler'))).status).toBe(200);
    expect((await press(linkOf('contact', 'handler'), contact)).status).toBe(200);
    expect((await press(linkOf('record', 'handler'), record)).status).toBe(200);
    const closed = await press(linkOf('close', 'executive'));
    expect([closed.status, (await closed.text()).includes('閉じました')]).toEqual([200, true]);
    expect((await press(linkOf('close', 'executive'))).status).toBe(200);
    expect((await state()).closedAt).toBe(now);
  });

  it('refuses with a sentence what can not follow, and keeps what was typed', async () => {
    const future = await press(linkOf('contact'), { ...contact, contactedAt: '2026-11-25T15:00' });
    expect(future.status).toBe(422);
    const page = await future.text();
    expect(page).toContain('「連絡した時刻」が、いまより先です。');
    expect(page).toContain(contact.words);
    expect((await press(linkOf('close', 'executive'))).status).toBe(422);
    expect((await press(linkOf('close', 'supervisor'))).status).toBe(422);
    expect((await press(linkOf('unreachable', 'supervisor'), { reason: 'なし' })).status).toBe(422);
  });

  it('names every empty field, and a second person who would call', async () => {
    const page = await (await press(linkOf('record'), { facts: '音が出なかった。' })).text();
    for (const label of ['仕組みの原因', '対応', '再発防止', '共有先'])
      expect(page).toContain(`「${label}」を入れて`);
    expect(page).toContain('音が出なかった。');
    expect(await (await press(linkOf('contact'))).text()).toContain('「連絡の方法」を選んでください。');
    await press(linkOf('claim', 'handler'));
    const second = await press(linkOf('claim', 'supervisor'));
    expect([second.status, (await second.text()).includes('すでに電話をかける人')]).toEqual([422, true]);
  });

  it('calls a second person in', async () => {
    await press(linkOf('join', 'supervisor'), { reason: 'threat' });
    expect(await kindsOf()).toContain('joined executive');
  });

  it('calls the second person in again, once some minutes have passed', async () => {
    const joined = async () =>
      (await store.byId(stored.id))?.events.filter(({ type }) => type === 'joined').length;
    await press(linkOf('join', 'supervisor'), { reason: 'alone' });
    now += 4 * minute;
    await press(linkOf('join', 'supervisor'), { reason: 'alone' });
    expect(await joined()).toBe(1);
    now += 2 * minute;
    await press(linkOf('join', 'supervisor'), { reason: 'alone' });
    expect(await joined()).toBe(2);
  });

  it('makes feedback a complaint, with both paths and a clock from now', async () => {
    const feedback = {
      ...stored,
      id: crypto.randomUUID(),
      number: 'n',
      token: 't',
      type: 'feedback' as const,
    };
    await store.put({ ...feedback, firstContactDueAt: null }, []);
    stored = feedback;
    expect((await press(linkOf('promote', 'executive'))).status).toBe(200);
    expect((await press(linkOf('promote', 'supervisor'))).status).toBe(200);
    expect((await state()).promotedDueAt).toBe(now + 120 * minute);
    const told = (await store.waiting(now)).find(({ stored: { id } }) => id === feedback.id)?.told;
    expect(told?.map(({ kind, recipient }) => `${kind} ${recipient}`).sort()).toEqual([
      'feedback-promoted executive',
      'feedback-promoted supervisor',
    ]);
  });

  it.each<[Verb, Record<string, string>]>([
    ['ack', {}],
    ['claim', {}],
    ['contact', contact],
    ['record', record],
    ['join', { reason: 'alone' }],
    ['unreachable', { reason: '連絡先がない' }],
    ['answer', { text: '直しました。' }],
  ])('%s: pressed twice, or reloaded, is noted once and tells nobody again', async (verb, fields) => {
    if (verb === 'answer') await press(linkOf('unreachable', 'executive'), { reason: '番号が違う' });
    const link = linkOf(verb, 'executive');
    expect((await press(link, fields)).status).toBe(200);
    const [once, told] = [await store.byId(stored.id), await kindsOf()];
    now += 1_000;
    expect((await press(link, fields)).status).toBe(200);
    expect([await store.byId(stored.id), await kindsOf()]).toEqual([once, told]);
  });

  it('a call within the minute of the reception is not before it', async () => {
    const late = { ...stored, id: crypto.randomUUID(), number: 'n', token: 't' };
    await store.put({ ...late, events: [{ type: 'received', at: t0, t0: t0 + 40_000 }] }, []);
    stored = late;
    expect((await press(linkOf('contact'), contact)).status).toBe(200);
    expect((await state()).contactedAt).toBe(t0 + 40_000);
  });

  it('shows afterwards what was said, agreed on and written up', async () => {
    await press(linkOf('contact'), { ...contact, nextContactAt: '2026-11-26T10:00' });
    await press(linkOf('record'), record);
    const page = await (await app.request(linkOf('close', 'executive'))).text();
    for (const words of [contact.words, '11月26日 10:00', record.prevention]) expect(page).toContain(words);
  });
});

describe('a page on which nothing is left to do', () => {
  const pageOf = async (verb: Verb, recipient: Recipient) =>
    (await app.request(linkOf(verb, recipient))).text();

  it('after the contact: who would call reads that it is done, and keeps no words that were never written', async () => {
    await press(linkOf('contact', 'supervisor'), contact);
    const page = await pageOf('claim', 'executive');
    expect(page).toContain('お客様への連絡は、すでに済んでいます。');
    expect(page).not.toContain('<form');
    const pressed = await press(linkOf('claim', 'executive'));
    const refused = await pressed.text();
    expect(pressed.status).toBe(422);
    expect(refused).toContain('まだ記録していません。お客様への連絡は、すでに済んでいます。');
    expect(refused).not.toContain('書かれた内容');
  });

  it('once closed: what was recorded can be read, and words typed meanwhile are not lost', async () => {
    for (const [verb, fields] of [
      ['contact', contact],
      ['record', record],
      ['close', {}],
    ] as const)
      expect((await press(linkOf(verb, 'executive'), fields)).status).toBe(200);
    const page = await pageOf('record', 'supervisor');
    for (const words of ['すでに閉じています', record.prevention, contact.words])
      expect(page).toContain(words);
    expect(page).not.toContain('<form');
    const typed = await press(linkOf('contact'), { ...contact, words: 'もう一度お電話があった。' });
    expect(await typed.text()).toContain('もう一度お電話があった。');
  });
});

describe('a held message', () => {
  const hold = async () => {
    stored = { ...stored, id: crypto.randomUUID(), number: 'h', token: 'held' };
    stored.events = [
      { type: 'received', at: t0, t0 },
      { type: 'quarantined', at: t0, reason: 'links' },
    ];
    await store.put(stored, firstWords(stored));
  };

  it('is no complaint when the executive says so and why; it stays, and either can still make it one', async () => {
    await hold();
    expect((await press(linkOf('dismiss', 'supervisor'), { reason: '宣伝' })).status).toBe(422);
    expect((await press(linkOf('dismiss', 'executive'))).status).toBe(422);
    for (let times = 0; times < 2; times++)
      expect((await press(linkOf('dismiss', 'executive'), { reason: '宣伝' })).status).toBe(200);
    expect((await store.byId(stored.id))?.events).toHaveLength(3);
    expect(await store.list(0)).toHaveLength(2);
    expect(await (await app.request(linkOf('release'))).text()).toContain('宣伝');
    expect((await press(linkOf('release', 'supervisor'))).status).toBe(200);
    expect(await state()).toMatchObject({ isQuarantined: false, isDismissed: false, t0 });
    expect(await kindsOf()).toEqual(expect.arrayContaining(['complaint supervisor', 'complaint executive']));
  });

  it('does not silence a customer who waits', async () => {
    await hold();
    await press(linkOf('dismiss', 'executive'), { reason: '宣伝' });
    now = t0 + 121 * minute;
    await press('/api/receipts/held/remind');
    expect((await state()).remindedAt).toBe(now);
  });
});

it('who gave no contact is answered on the receipt page, by either of the two, and that stops the clock', async () => {
  stored = { ...stored, id: crypto.randomUUID(), number: 'a', token: 'a' };
  stored.content = { ...stored.content, contact: {} };
  await store.put(stored, firstWords(stored));
  expect((await press(linkOf('claim'))).status).toBe(422);
  expect((await press(linkOf('answer'), { text: '直しました。' })).status).toBe(200);
  expect((await state()).answer).toBe('直しました。');
  expect((await store.waiting(now)).map(({ stored: { id } }) => id)).not.toContain(stored.id);
  await press(linkOf('record'), record);
  expect((await press(linkOf('close', 'executive'))).status).toBe(200);
});

it('whoever calls has the number one press away, the doubts about it and the page where it happened', async () => {
  stored = { ...stored, id: crypto.randomUUID(), number: 'p', token: 'p' };
  stored.content = {
    ...stored.content,
    contact: { phone: '03-0000-0000', email: 'a..b@example.jp' },
    contactWarnings: ['email'],
    page: '/faqs/no-sound/',
  };
  await store.put(stored, firstWords(stored));
  const page = await (await app.request(linkOf('claim'))).text();
  expect(page).toContain('href="tel:0300000000"');
  expect(page).not.toContain('mailto:a');
  expect(page).toContain('メールアドレスは書き間違いかもしれません。');
  expect(page).toContain(`href="${url}/faqs/no-sound/"`);
});

describe('「お客様から聞いた」', () => {
  const heard = () => links.heard(now).slice(url.length);
  const typed = {
    message: '資料が届かない',
    by: '見本',
    heardAt: '2026-11-25T13:30',
    id: crypto.randomUUID(),
  };

  it('is closed without the link of staff', async () => {
    expect((await app.request('/api/heard/x')).status).toBe(403);
    expect((await press('/api/heard/x', typed)).status).toBe(403);
  });

  it('what was heard at night is called back in the morning', async () => {
    now = Date.parse('2026-11-25T21:40:00+09:00');
    await press(heard(), { ...typed, heardAt: '2026-11-25T21:30' });
    const heardOnes = (await store.waiting(now)).filter(({ stored: { content } }) => content.page === null);
    expect(heardOnes.map(({ stored: { content } }) => content.night)).toContainEqual({
      callsFrom: Date.parse('2026-11-26T08:00:00+09:00'),
      callsUntil: null,
      until: Date.parse('2026-11-26T10:00:00+09:00'),
    });
  });

  it('counts from the time it was heard, reaches both, and pressed twice is one', async () => {
    for (let times = 0; times < 2; times++) expect((await press(heard(), typed)).status).toBe(200);
    const all = await store.list(now);
    expect(all).toHaveLength(1);
    expect(all[0]?.firstContactDueAt).toBe(Date.parse('2026-11-25T15:30+09:00'));
    const told = (await store.waiting(now)).find(({ stored: { id } }) => id === typed.id)?.told;
    expect(told?.map(({ recipient }) => recipient).sort()).toEqual(['executive', 'supervisor']);
  });

  it('is a second complaint when the page is used for other words', async () => {
    await press(heard(), typed);
    const page = await (
      await press(heard(), { ...typed, message: '別の会社から、音が出ないとのこと' })
    ).text();
    const all = await store.list(now);
    expect(all.map(({ content }) => content.message)).toEqual([
      typed.message,
      '別の会社から、音が出ないとのこと',
    ]);
    expect(page).toContain(all[1]?.number);
  });

  it('names what is missing and keeps the rest', async () => {
    const response = await press(heard(), { ...typed, by: '', heardAt: '2026-11-25T18:00' });
    const page = await response.text();
    expect(response.status).toBe(422);
    for (const words of ['「聞いた人」を入れて', '「聞いた時刻」が、いまより先です', '資料が届かない'])
      expect(page).toContain(words);
  });
});

describe('where the storage fails', () => {
  it('our own people read a page with all that they typed, and press again', async () => {
    const link = linkOf('record');
    const failing = { ...store, append: () => Promise.reject(new Error('full')) };
    const failures: unknown[] = [];
    onFailure = (error) => failures.push(error);
    app = appWith(failing);
    const response = await press(link, record);
    const page = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      503,
      'text/html; charset=UTF-8',
    ]);
    for (const words of ['いま保存できません', ...Object.values(record)]) expect(page).toContain(words);
    expect(failures).toHaveLength(1);
    const heard = await press(links.heard(now).slice(url.length), {
      message: 'x'.repeat(70_000),
    });
    expect([heard.status, (await heard.text()).includes('内容が長すぎます')]).toEqual([413, true]);
  });
});

it('two presses at the same moment are one event and one notice', async () => {
  const link = linkOf('join', 'handler');
  await Promise.all([1, 2, 3].map(() => press(link, { reason: 'threat' })));
  expect((await store.byId(stored.id))?.events.filter(({ type }) => type === 'joined')).toHaveLength(1);
  expect((await kindsOf()).filter((line) => line.startsWith('joined'))).toEqual(['joined supervisor']);
});

it('the neighbours of a link live no longer than the link', async () => {
  const link = linkOf('ack');
  now += 13 * 24 * 60 * minute;
  const beside = /href="[^"]*(\/api\/act\/[^"]+\.contact\.[^"]+)"/.exec(
    await (await app.request(link)).text(),
  )?.[1];
  expect((await app.request(beside ?? '')).status).toBe(200);
  now += 2 * 24 * 60 * minute;
  expect((await app.request(beside ?? '')).status).toBe(410);
});

describe('「まだ連絡がありません」', () => {
  const remind = () => press('/api/receipts/token/remind');

  it('rings both and the third contact after the time, once in ten minutes', async () => {
    now = t0 + 121 * minute;
    expect((await remind()).headers.get('location')).toBe(`${url}/contact/sent/token`);
    await remind();
    const reminded = async () => (await kindsOf()).filter((line) => line.startsWith('reminded')).sort();
    expect(await reminded()).toEqual(['reminded executive', 'reminded supervisor', 'reminded third']);
    expect(
      (await store.byId(stored.id))?.events.filter(({ type }) => type === 'reminded_by_customer'),
    ).toHaveLength(1);
  });

  it('may be pressed when the time that was agreed on has passed too', async () => {
    await press(linkOf('contact'), { ...contact, nextContactAt: '2026-11-25T16:00' });
    now = t0 + 121 * minute;
    await remind();
    expect((await state()).remindedAt).toBe(now);
  });

  it('does nothing before the time, and after a contact', async () => {
    await remind();
    await press(linkOf('contact'), contact);
    now = t0 + 300 * minute;
    await remind();
    expect((await state()).remindedAt).toBeNull();
    expect((await press('/api/receipts/other/remind')).status).toBe(404);
  });
});

it('/api/readyz says since when a notice waits, and is 503 after ten minutes', async () => {
  const ready = async () => {
    const response = await app.request('/api/readyz');
    return [response.status, ((await response.json()) as { oldestUnsentAt: string | null }).oldestUnsentAt];
  };
  expect(await ready()).toEqual([200, '2026-11-25T05:00:00.000Z']);
  now = t0 + 11 * minute;
  expect(await ready()).toEqual([503, '2026-11-25T05:00:00.000Z']);
});
