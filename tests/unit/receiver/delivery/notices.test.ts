import { describe, expect, it } from 'vitest';
import { bodyOf, fenced } from '#receiver/delivery/notice.ts';
import { letterOf, type LetterContext } from '#receiver/delivery/letter.ts';
import { kinds, type Kind } from '#receiver/notices/kinds.ts';
import type { Claim, Store, Stored } from '#receiver/store/store.ts';
import { claimOf, complaint, receivedAt } from '../../../fixtures/receiver/complaint.ts';

const minute = 60_000;
const nobody = { supervisor: null, executive: null, handler: null, third: null };
const store = (messages: Stored[] = [], more: Partial<Awaited<ReturnType<Store['health']>>> = {}) => ({
  list: () => Promise.resolve(messages),
  waiting: () => Promise.resolve([]),
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
    ['quarantine', `【苦情】【要判断】ESC-7F3K-92QX ${at}`],
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

上司: まだ届いていません
役員: 届きました（14:32）
電話をかける人: 決まっていません

確認した: https://r.example/act/supervisor.${complaint().id}.ack

電話をかける: https://r.example/act/supervisor.${complaint().id}.claim

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

it('a quarantined message is read and released, also several at once', async () => {
  const one = await write(claimOf('quarantine', [complaint()]));
  expect(one.links.map(({ label }) => label)).toEqual(['苦情として扱う', '確認した']);
  const many = await write(
    claimOf(
      'quarantine',
      Array.from({ length: 30 }, (_, index) => complaint({ id: `${index}`, number: `ESC-2222-22${index}` })),
    ),
  );
  expect(many.body.match(/音が出ません/g)).toHaveLength(20);
  expect(many.links).toHaveLength(60);
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
