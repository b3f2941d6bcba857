import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import PostalMime from 'postal-mime';
import { letterOf } from '#receiver/delivery/letter.ts';
import { mailTransport } from '#receiver/delivery/mail.ts';
import { bodyOf } from '#receiver/delivery/notice.ts';
import type { Letter } from '#receiver/delivery/transport.ts';
import { cleanText } from '#lib/text.ts';
import { claimOf, complaint, receivedAt } from '../fixtures/receiver/complaint.ts';
import { text } from './corpus/text.ts';
import { report, seed } from './report.ts';
import { mailSink, type MailSink } from './sinks/mail.ts';

const words = text.flatMap(({ name, message }) => (message ? [{ name, message: cleanText(message) }] : []));
const contact = {
  name: '山田\r\nBcc: x@evil.example',
  phone: '03-0000-0000\r\nX-Evil: 1',
  email: 'a@b.example, evil@x.example',
  note: '=?utf-8?B?44GC?=',
};
const total = { faults: 0, worstMs: 0 };
afterAll(() =>
  report({
    test: 'T14 mail bytes (mail)',
    ...total,
    acknowledged: total.faults,
    seed,
  }),
);

let sink: MailSink;
beforeEach(async () => {
  sink = await mailSink();
});
afterEach(() => sink.stop());

const letterWith = (message: string): Promise<Letter> => {
  const stored = complaint();
  stored.content = { ...stored.content, message, contact };
  return letterOf(claimOf('complaint', [stored]), receivedAt, {
    store: {
      list: async () => [],
      waiting: async () => [],
      unclosed: async () => [],
      health: () => Promise.reject(new Error('unused')),
    },
    has: () => true,
    links: { action: ({ verb }) => `https://r.example/${verb}` },
    siteUrl: 'https://guide.example.jp',
    trial: false,
  });
};
const send = async (letter: Letter) => {
  const route = { server: new URL(sink.url), from: 'guide@example.jp', to: 'supervisor@example.jp' };
  await mailTransport(route)(letter);
  const bytes = sink.taken.at(-1) ?? Buffer.alloc(0);
  return { bytes, mail: await PostalMime.parse(bytes) };
};

const subjects = /^【苦情】ESC-7F3K-92QX 初回連絡の期限 16:32（残り2時間0分）$/;

/** Sentences on what a mail does that it must not. */
async function deviations(letter: Letter): Promise<string[]> {
  const { bytes, mail } = await send(letter);
  const head = bytes.toString('latin1').split('\r\n\r\n')[0] ?? '';
  const headers = mail.headers.map(({ key }) => key).sort();
  const expected = [
    'auto-submitted',
    'content-transfer-encoding',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
    'x-auto-response-suppress',
  ];
  const said = mail.headers.map(({ value }) => value).join('\n');
  return [
    JSON.stringify(headers) === JSON.stringify(expected) ? '' : `headers ${headers.join()}`,
    mail.to?.length === 1 && mail.to[0]?.address === 'supervisor@example.jp' ? '' : 'another To',
    mail.from?.address === 'guide@example.jp' ? '' : 'another From',
    mail.replyTo === undefined ? '' : 'a Reply-To',
    mail.subject === letter.notice.subject ? '' : `subject ${mail.subject}`,
    subjects.test(mail.subject ?? '') ? '' : 'a subject with more than number and time',
    mail.text === `${bodyOf(letter.notice, ['fact', 'contact', 'words'])}\n` ? '' : 'another body',
    mail.html === undefined && mail.attachments.length === 0 ? '' : 'more than text',
    /[^\t\r\n\x20-\x7e]/.test(bytes.toString('latin1')) ? 'bytes beyond ASCII' : '',
    bytes
      .toString('latin1')
      .split('\r\n')
      .some((line) => line.length > 998)
      ? 'a line too long'
      : '',
    /evil|03-0000/.test([mail.subject, said, head].join('\n')) ? 'words of the customer in the head' : '',
  ].filter(Boolean);
}

describe('every text arrives as it was written, in a body of text alone', () => {
  it.each(words)('$name', async ({ message }) => {
    const from = performance.now();
    const letter = await letterWith(message);
    expect(await deviations(letter)).toEqual([]);
    expect(letter.notice.parts.some(({ text: part }) => part.includes(message))).toBe(true);
    total.faults++;
    total.worstMs = Math.max(total.worstMs, Math.round(performance.now() - from));
  });
});

it('the second attempt has the same Message-ID', async () => {
  const letter = await letterWith('音が出ません。');
  const [first, second] = [await send(letter), await send({ ...letter, at: letter.at + 2_000 })];
  expect(first.mail.messageId).toBe(`<${letter.id}@example.jp>`);
  expect(second.mail.messageId).toBe(first.mail.messageId);
});

it.each([
  ['greylists', false],
  ['rejects the recipient', true],
  ['closes at once', false],
  ['has a bad certificate', false],
  ['closes before it answers', false],
] as const)('%s: for good %s', async (fault, isPermanent) => {
  sink.fault = fault;
  await expect(send(await letterWith('音が出ません。'))).rejects.toMatchObject({ isPermanent });
});

it('control: the words in the subject go red', async () => {
  const letter = await letterWith('evil');
  const loose = { ...letter, notice: { ...letter.notice, subject: `${letter.notice.subject} evil` } };
  expect(await deviations(loose)).toContain('words of the customer in the head');
});
