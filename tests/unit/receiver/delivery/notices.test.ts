import { describe, expect, it } from 'vitest';
import { bodyOf, fenced } from '#receiver/delivery/notice.ts';
import { letterOf, type LetterContext } from '#receiver/delivery/letter.ts';
import type { Event } from '#receiver/events.ts';
import { kinds, type Kind } from '#receiver/notices/kinds.ts';
import type { Claim, Store, Stored } from '#receiver/store/store.ts';
import { claimOf, complaint, receivedAt } from '../../../fixtures/receiver/complaint.ts';

const minute = 60_000;
const nobody = { supervisor: null, executive: null, handler: null, third: null };
const store = (messages: Stored[] = [], more: Partial<Awaited<ReturnType<Store['health']>>> = {}) => ({
  list: () => Promise.resolve(messages),
  waiting: () => Promise.resolve([]),
  unclosed: () => Promise.resolve([]),
  health: () => Promise.resolve({ oldestUnsentAt: null, lastAcceptedAt: nobody, ...more }),
});
const context: LetterContext = {
  store: store(),
  has: () => true,
  links: {
    action: ({ recipient, messageId, verb }) => `https://r.example/act/${recipient}.${messageId}.${verb}`,
  },
  siteUrl: 'https://guide.example.jp',
  trial: false,
};
const write = async (claim: Claim, now = receivedAt + 2 * minute, more: Partial<LetterContext> = {}) => {
  const { notice } = await letterOf(claim, now, { ...context, ...more });
  return { ...notice, body: bodyOf(notice, ['fact', 'contact', 'words']), fact: bodyOf(notice, ['fact']) };
};
const contacted = {
  type: 'contacted',
  at: receivedAt + 30 * minute,
  by: 'supervisor',
  contactedAt: receivedAt + 30 * minute,
  channel: 'phone',
  words: '',
  nextContactAt: receivedAt + 60 * minute,
} as const;

describe('subjects, each from its kind and the clock', () => {
  const at = '初回連絡の期限 16:32（残り1時間58分）';
  it.each<[Kind, string]>([
    ['complaint', `【苦情】ESC-7F3K-92QX ${at}`],
    ['feedback-promoted', `【苦情】【ご意見から】ESC-7F3K-92QX ${at}`],
    ['again', `【苦情】【再】ESC-7F3K-92QX ${at}`],
    ['quarantine', `【苦情】【保留】ESC-7F3K-92QX ${at}`],
    ['call', `【苦情】【電話】ESC-7F3K-92QX ${at}`],
    ['unconfirmed', `【苦情】【未確認】ESC-7F3K-92QX ${at}`],
    ['other-unconfirmed', `【苦情】【相手が未確認】ESC-7F3K-92QX ${at}`],
    ['other-path', `【苦情】【相手に未達】ESC-7F3K-92QX ${at}`],
    ['reminded', `【苦情】【連絡待ち】ESC-7F3K-92QX ${at}`],
    ['joined', `【苦情】【応援】ESC-7F3K-92QX ${at}`],
  ])('%s', async (kind, subject) => {
    expect((await write(claimOf(kind, [complaint()]))).subject).toBe(subject);
  });

  it('overdue, with how long', async () => {
    const { subject } = await write(claimOf('overdue', [complaint()]), receivedAt + 135 * minute);
    expect(subject).toBe('【苦情】【期限超過】ESC-7F3K-92QX 初回連絡の期限 16:32（15分超過）');
  });

  it('the contact that was agreed on', async () => {
    const { subject } = await write(
      claimOf('next-contact', [complaint({}, contacted)]),
      receivedAt + 60 * minute,
    );
    expect(subject).toBe('【苦情】【次の連絡】ESC-7F3K-92QX 次の連絡 15:32（残り0分）');
  });

  it('a due time of another day, and a trial', async () => {
    const stored = complaint({ firstContactDueAt: receivedAt + 20 * 60 * minute });
    const { subject } = await write(claimOf('complaint', [stored]), receivedAt, { trial: true });
    expect(subject).toBe('【試験運転】【苦情】ESC-7F3K-92QX 初回連絡の期限 11月22日 10:32（残り20時間0分）');
  });

  it('several in one: the earliest leads', async () => {
    const later = complaint({
      id: 'b',
      number: 'ESC-2222-2222',
      firstContactDueAt: receivedAt + 180 * minute,
    });
    const { subject, body, links } = await write(claimOf('unconfirmed', [later, complaint()]));
    expect(subject).toBe(`【苦情】【未確認】ESC-7F3K-92QX ほか1件 ${at}`);
    expect(body).toContain('ESC-2222-2222\n初回連絡の期限 17:32（残り2時間58分）');
    expect(links.map(({ label }) => label)).toContain('ESC-2222-2222 確認した');
    expect(body).not.toContain('音が出ません');
  });
});

it('the body reads: fact, due, what to do, contact, page, the words, who has been reached, links', async () => {
  const { body } = await write(
    claimOf('complaint', [complaint({}, { type: 'accepted', at: receivedAt, path: 'executive' })]),
  );
  expect(body).toBe(`上司の方へ: 苦情を受け付けました。上司と役員へ同時にお送りしています。

受付番号: ESC-7F3K-92QX
受付: 14:32
初回連絡の期限 16:32（残り1時間58分）

いますること: お詫び → 最後まで聴く → 事実を確認 → お気持ちに寄り添う。
言い訳も原因の説明もしません。

お名前: 見本商事
電話: 03-0000-0000
希望の連絡方法: 電話リレーサービス
ご希望の時間など: 夕方
※ 電話番号は書き間違いかもしれません。

ご覧になっていたページ: https://guide.example.jp/manuals/live-trouble/

\`\`\`\`
音が出ません。
\`\`\`
件名: 偽物
\`\`\`\`

上司: このお知らせでお届けしています
役員: 届きました（14:32）
電話をかける人: 決まっていません

確認した: https://r.example/act/supervisor.${complaint().id}.ack

電話をかける人になる: https://r.example/act/supervisor.${complaint().id}.claim

連絡した: https://r.example/act/supervisor.${complaint().id}.contact

記録: https://r.example/act/supervisor.${complaint().id}.record`);
});

describe('every kind', () => {
  it.each(kinds)(
    '%s: no word of the customer’s in the subject or among the facts, nothing of penalties',
    async (kind) => {
      const isAlone = ['digest', 'drill', 'disk'].includes(kind);
      const { subject, fact, body } = await write(claimOf(kind, isAlone ? [] : [complaint()]));
      expect(subject + fact).not.toMatch(/音が出ません|見本商事|03-0000-0000|夕方/);
      expect(body).not.toMatch(/罰|処分|評価|順位|ランキング/);
      expect(subject).toMatch(/^【/);
      expect(fact).toContain('上司の方へ: ');
    },
  );
});

it('the other person is named, and what has changed since is said', async () => {
  const claim = claimOf('other-path', [complaint()], 'executive');
  expect((await write(claim)).body).toContain('相手への連絡が届いていません。上司に、');
  const arrived = complaint({}, { type: 'accepted', at: receivedAt, path: 'supervisor' });
  expect((await write(claimOf('other-path', [arrived], 'executive'))).body).toContain('いまは届いています');
});

describe('a held message', () => {
  const held = (more: Partial<Stored> = {}) =>
    complaint(more, { type: 'quarantined', at: receivedAt, reason: 'rate' });
  const labels = ({ links }: { links: { label: string }[] }) => links.map(({ label }) => label);

  it('is judged: by both as a complaint, by the executive alone as none', async () => {
    expect(labels(await write(claimOf('quarantine', [held()])))).toEqual(['苦情として扱う']);
    const executive = await write(claimOf('quarantine', [held()], 'executive'));
    expect(labels(executive)).toEqual(['苦情として扱う', '苦情ではない']);
    expect(executive.body).toContain('そうでないときは「苦情ではない」を押してください。');
  });

  it('is read in the notice, also with many others', async () => {
    const many = Array.from({ length: 30 }, (_, index) =>
      held({ id: `${index}`, number: `ESC-2222-22${index}` }),
    );
    const { body, links } = await write(claimOf('quarantine', many, 'executive'));
    expect(body.match(/音が出ません/g)).toHaveLength(20);
    expect(links).toHaveLength(60);
  });
});

describe('without a contact', () => {
  const anonymous = (...events: Event[]) => {
    const stored = complaint({}, ...events);
    return { ...stored, content: { ...stored.content, contact: {}, contactWarnings: [] } };
  };

  it('nobody is asked to call: the answer goes onto the receipt page', async () => {
    const { body, links } = await write(claimOf('complaint', [anonymous()]));
    expect(links.map(({ label }) => label)).toEqual(['確認した', '回答を載せる', '記録']);
    expect(body).toContain('連絡先: ありません。受付ページに回答を載せます。');
    expect(body).not.toContain('電話をかける');
  });

  it('what is overdue is the answer, and once it is there it is the first contact', async () => {
    const overdue = await write(claimOf('overdue', [anonymous()]), receivedAt + 135 * minute);
    expect(overdue.body).toContain('受付ページに回答がありません。');
    const answered = anonymous({ type: 'answered', at: receivedAt, by: 'supervisor', text: '直しました。' });
    expect((await write(claimOf('complaint', [answered]))).subject).toContain('受付ページに回答を載せました');
  });

  it('of what our own people heard, they know whom to call', async () => {
    const heard = anonymous();
    heard.events = [{ type: 'heard', at: receivedAt, by: '営業', t0: receivedAt }];
    const { body, links } = await write(claimOf('complaint', [heard]));
    expect(links.map(({ label }) => label)).toContain('電話をかける人になる');
    expect(body).toContain('連絡先: 聞いた人に確かめてください。');
  });
});

it('at night it says what the customer was told, and counts from there', async () => {
  const stored = complaint();
  const from = Date.parse('2026-11-22T08:00:00+09:00');
  const night = { callsFrom: from, callsUntil: null, until: from + 120 * minute };
  stored.content = { ...stored.content, night };
  const { subject, body } = await write(claimOf('complaint', [stored]));
  expect(subject).toContain('初回連絡の期限 11月22日 10:00');
  expect(body).toContain('お客様へのお約束: お電話は11月22日 8:00以降');
  const mailed = {
    ...stored,
    content: { ...stored.content, contact: { phone: '1', email: 'a@example.jp' } },
  };
  mailed.content.night = { ...night, callsUntil: receivedAt + 30 * minute, until: receivedAt + 120 * minute };
  expect((await write(claimOf('complaint', [mailed]))).body).toContain(
    'お客様へのお約束: 16:32までにメールで、お電話は15:02までか、11月22日 8:00以降',
  );
});

it('a second message names the first, and who asks for help says why', async () => {
  const stored = complaint({}, { type: 'joined', at: receivedAt, by: 'handler', reason: 'threat' });
  const more = { earlier: 'ESC-2222-2222', hasEarlierContact: true as const };
  const again = { ...stored, content: { ...stored.content, ...more } };
  const { body } = await write(claimOf('again', [again]));
  expect(body).toContain('受付番号: ESC-7F3K-92QX\n以前の受付番号: ESC-2222-2222');
  expect(body).toContain('※ 連絡先は、以前の受付番号 ESC-2222-2222 でいただいたものです。');
  expect(body).toContain('担当が応援を求めています: 脅しや暴言がある(上司に代わってほしい)');
});

it('the executive reads that the record is written, and closes from there', async () => {
  const stored = complaint({}, contacted, {
    type: 'written_up',
    at: receivedAt + 50 * minute,
    by: 'supervisor',
    facts: '音が出なかった。',
    cause: 'x',
    response: 'x',
    prevention: 'x',
    sharedWith: 'x',
  });
  const { subject, body, links } = await write(claimOf('written-up', [stored], 'executive'));
  expect(subject).toMatch(/^【苦情】【記録】/);
  expect(links[0]?.label).toBe('閉じる');
  expect(body).not.toContain('音が出なかった。');
});

it('in the evening the clock shows how long calls are still made', async () => {
  const night = {
    callsFrom: receivedAt + 750 * minute,
    callsUntil: receivedAt + 90 * minute,
    until: receivedAt + 870 * minute,
  };
  const evening = complaint();
  evening.content = { ...evening.content, night };
  expect((await write(claimOf('complaint', [evening]))).subject).toContain(
    'お電話は16:02まで（残り1時間28分）・初回連絡の期限 11月22日 5:02',
  );
});

it('what staff heard says who and when', async () => {
  const heard = complaint();
  heard.events = [{ type: 'heard', at: receivedAt, by: '営業', t0: receivedAt - 30 * minute }];
  expect((await write(claimOf('complaint', [heard]))).body).toContain(
    'お客様から聞いた時刻: 14:02（聞いた人: 営業）',
  );
});

describe('the digest', () => {
  const nine = Date.parse('2026-11-22T09:00:00+09:00');
  const digest = (messages: Stored[], more = {}) =>
    write(claimOf('digest', [], 'executive', nine), nine, { store: store(messages, more) });

  it('of a day without a complaint is proof of life', async () => {
    const { subject, body } = await digest([], { lastAcceptedAt: { ...nobody, supervisor: nine - minute } });
    expect(subject).toBe('【日報】11月21日の苦情0件・どちらの連絡も正常');
    expect(body).toContain('役員の方へ: 昨日0件・どちらの連絡も正常。');
    expect(body).toContain('上司: 最後に届いたのは 8:59\n役員: まだ何も届いていません');
  });

  it('carries fresh links for what waits for a person: held, to be closed, and feedback that is a complaint', async () => {
    const answered: Event = { type: 'answered', at: receivedAt, by: 'executive', text: 'x' };
    const held = complaint(
      { id: 'h', number: 'ESC-4444-4444' },
      { type: 'quarantined', at: receivedAt, reason: 'rate' },
    );
    const unclosed = complaint({ id: 'u', number: 'ESC-5555-5555' }, answered);
    const feedback = complaint({
      id: 'f',
      type: 'feedback',
      firstContactDueAt: null,
      number: 'ESC-3333-3333',
    });
    const { body, links } = await write(claimOf('digest', [], 'executive', nine), nine, {
      store: {
        ...store([feedback]),
        waiting: () => Promise.resolve([{ stored: held, told: [] }]),
        unclosed: () => Promise.resolve([unclosed]),
      },
    });
    expect(links.map(({ label }) => label)).toEqual([
      'ESC-4444-4444 苦情として扱う',
      'ESC-4444-4444 苦情ではない',
      'ESC-5555-5555 記録',
      'ESC-3333-3333 苦情として扱う',
    ]);
    expect(body).toContain('保留している受付(苦情として扱うかを決めてください):\nESC-4444-4444');
    expect(body).toContain('記録・閉じるのを待っている苦情:\nESC-5555-5555 回答済み');
  });

  it('counts complaints, carries feedback, and says what does not arrive', async () => {
    const feedback = complaint({ type: 'feedback', firstContactDueAt: null, number: 'ESC-3333-3333' });
    const { subject, body, fact } = await digest([complaint(), feedback, complaint({ receivedAt: nine })], {
      oldestUnsentAt: nine - 2 * 60 * minute,
    });
    expect(subject).toBe('【日報】11月21日の苦情1件・7:00から届いていない連絡があります');
    expect(body).toContain('昨日のご意見: 1件');
    expect(body).toContain(`ESC-3333-3333 /manuals/live-trouble/\n${fenced(feedback.content.message)}`);
    expect(fact).not.toContain('音が出ません');
  });
});

it('a letter keeps its id over attempts, and no two letters share one', async () => {
  const ids = async (claim: Claim) => (await letterOf(claim, receivedAt, context)).id;
  const claim = claimOf('complaint', [complaint()]);
  expect(await ids({ ...claim, attempt: 5 })).toBe(await ids(claim));
  expect(await ids(claim)).toMatch(/^ESC-7F3K-92QX-complaint-[\da-f]{12}$/);
  const all = await Promise.all([
    ids(claim),
    ids({ ...claim, recipient: 'executive' }),
    ids(claimOf('unconfirmed', [complaint()])),
    ids(claimOf('unconfirmed', [complaint()], 'supervisor', receivedAt + 1)),
    ids(claimOf('digest', [])),
  ]);
  expect(new Set(all).size).toBe(all.length);
});

it('a text can not close its fence', () => {
  expect(fenced('```\n件名: 偽物')).toBe('````\n```\n件名: 偽物\n````');
});
