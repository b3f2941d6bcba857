import { japaneseDay } from '#lib/dates.ts';
import { digestSpan } from '../clock/digest-time.ts';
import { pathLabels, paths, type Recipient } from '../recipients.ts';
import { stateOf } from '../state.ts';
import { isComplaint } from '../store/projection.ts';
import type { Store, Stored } from '../store/store.ts';
import { clockLine, moment } from './case-lines.ts';
import { fenced, type Notice } from './notice.ts';
import { marks } from './wording.ts';

/** A notice that waits longer than this is a path that does not work. */
const unsentMs = 3_600_000;

/**
 * Proof of life, every morning, even of a day without a complaint: silence is the alarm.
 * @param dueAt names the day: the one before it is reported
 */
export async function digestNotice(
  recipient: Recipient,
  dueAt: number,
  { store, now, trial }: { store: Pick<Store, 'list' | 'waiting' | 'health'>; now: number; trial: boolean },
): Promise<Notice> {
  const { from, until } = digestSpan(dueAt);
  const messages = (await store.list(from)).filter(({ receivedAt }) => receivedAt < until);
  const complaints = messages.filter((stored) => isComplaint(stored, stateOf(stored.events)));
  const feedback = messages.filter((stored) => !complaints.includes(stored));
  const waiting = await store.waiting();
  const { oldestUnsentAt, lastAcceptedAt } = await store.health();
  const isHealthy = oldestUnsentAt === null || now - oldestUnsentAt < unsentMs;
  const health = isHealthy
    ? 'どちらの連絡も正常'
    : `${moment(oldestUnsentAt, now)}から届いていない連絡があります`;

  return {
    kind: 'digest',
    numbers: complaints.map(({ number }) => number),
    subject: `${trial ? '【試験運転】' : ''}${marks.digest}${japaneseDay(new Date(from))}の苦情${complaints.length}件・${health}`,
    parts: [
      { holds: 'fact', text: `${pathLabels[recipient]}の方へ: 昨日${complaints.length}件・${health}。` },
      {
        holds: 'fact',
        text: paths
          .map((path) => {
            const at = lastAcceptedAt[path];
            return `${pathLabels[path]}: ${at === null ? 'まだ何も届いていません' : `最後に届いたのは ${moment(at, now)}`}`;
          })
          .join('\n'),
      },
      ...listed(
        '連絡を待っている苦情',
        waiting.map(
          ({ stored }) => `${stored.number} ${clockLine({ stored, state: stateOf(stored.events) }, now)}`,
        ),
      ),
      ...listed(
        '昨日の苦情',
        complaints.map(({ number }) => number),
      ),
      ...wordsOf(feedback),
    ],
    links: [],
  };
}

const listed = (title: string, lines: string[]): Notice['parts'] => [
  { holds: 'fact', text: lines.length === 0 ? `${title}: ありません` : `${title}:\n${lines.join('\n')}` },
];

const wordsOf = (feedback: Stored[]): Notice['parts'] => [
  { holds: 'fact', text: `昨日のご意見: ${feedback.length === 0 ? 'ありません' : `${feedback.length}件`}` },
  ...feedback.map(({ content, number }) => ({
    holds: 'words' as const,
    text: `${number} ${content.page ?? ''}\n${fenced(content.message)}`,
  })),
];
