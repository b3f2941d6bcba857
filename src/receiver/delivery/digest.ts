import { japaneseDay } from '#lib/dates.ts';
import { digestSpan } from '../clock/digest-time.ts';
import { pathLabels, paths, type Recipient } from '../recipients.ts';
import { isSettled, stateOf } from '../state.ts';
import { standing } from '../reports/escalations.ts';
import { isComplaint } from '../store/projection.ts';
import type { Store, Stored } from '../store/store.ts';
import { clockLine, moment, type Case } from './case-lines.ts';
import { fenced, type Notice } from './notice.ts';
import { marks } from './wording.ts';

/** Written up and closed within a month, or named every morning. */
const unclosedMs = 30 * 24 * 3_600_000;
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
  const cases = (await store.list(from - unclosedMs)).map(caseOf);
  const yesterday = cases.filter(({ stored: { receivedAt } }) => receivedAt >= from && receivedAt < until);
  const { complaints, dismissed, feedback } = sorted(yesterday);
  const waiting = (await store.waiting()).map(({ stored }) => caseOf(stored));
  const unclosed = sorted(cases).complaints.filter(
    ({ state }) => isSettled(state) && state.closedAt === null,
  );
  const { oldestUnsentAt, lastAcceptedAt } = await store.health();
  const isHealthy = oldestUnsentAt === null || now - oldestUnsentAt < unsentMs;
  const health = isHealthy
    ? 'どちらの連絡も正常'
    : `${moment(oldestUnsentAt, now)}から届いていない連絡があります`;

  return {
    kind: 'digest',
    numbers: complaints.map(({ stored }) => stored.number),
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
        waiting.filter(({ state }) => !state.isQuarantined).map((each) => lineOf(each, clockLine(each, now))),
      ),
      ...listed(
        '保留(苦情として扱うかを決めてください)',
        waiting.filter(({ state }) => state.isQuarantined).map((each) => lineOf(each)),
      ),
      ...listed(
        '閉じていない苦情',
        unclosed.map((each) => lineOf(each, standing(each.state, null, now))),
      ),
      ...listed(
        '昨日の苦情',
        complaints.map((each) => lineOf(each)),
      ),
      ...listed(
        '昨日のうち、苦情ではないと決めたもの',
        dismissed.map((each) => lineOf(each)),
      ),
      ...wordsOf(feedback.map(({ stored }) => stored)),
    ],
    links: [],
  };
}

const caseOf = (stored: Stored): Case => ({ stored, state: stateOf(stored.events) });

function sorted(cases: Case[]): Record<'complaints' | 'dismissed' | 'feedback', Case[]> {
  const isOne = ({ stored, state }: Case) => isComplaint(stored, state);
  return {
    complaints: cases.filter((each) => isOne(each) && !each.state.isDismissed),
    dismissed: cases.filter(({ state }) => state.isDismissed),
    feedback: cases.filter((each) => !isOne(each)),
  };
}

const lineOf = ({ stored: { number } }: Case, more = ''): string => `${number} ${more}`.trim();

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
