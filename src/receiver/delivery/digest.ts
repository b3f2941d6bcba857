import { japaneseDay } from '#lib/dates.ts';
import type { Links, Verb } from '../actions/links.ts';
import { offersFor } from '../actions/offers.ts';
import { digestSpan } from '../clock/digest-time.ts';
import { pathLabels, paths, recipients, type Recipient } from '../recipients.ts';
import { stateOf } from '../state.ts';
import { standing } from '../reports/escalations.ts';
import { isComplaint } from '../store/projection.ts';
import type { Store, Stored } from '../store/store.ts';
import { actLinks } from './act-links.ts';
import { clockLine, moment, type Case } from './case-lines.ts';
import { fenced, type Notice } from './notice.ts';
import { marks } from './wording.ts';

/** What waits for a person of whom no clock reminds. */
const inDigest: Verb[] = ['promote', 'release', 'dismiss', 'answer', 'record', 'close'];
/** A mail must stay readable; as these are done, the next ones come. */
const mostWithLinks = 50;
/** A notice that waits longer than this is a path that does not work. */
const unsentMs = 3_600_000;

interface DigestContext {
  store: Pick<Store, 'list' | 'waiting' | 'unclosed' | 'health'>;
  /** Whether somebody is named for this part. */
  has: (recipient: Recipient) => boolean;
  links: Pick<Links, 'action'>;
  now: number;
  trial: boolean;
}

/**
 * Proof of life, every morning, even of a day without a complaint: silence is the alarm. What a person has still to do
 * is named with fresh links: those of the first notice die after two weeks.
 * @param dueAt names the day: the one before it is reported
 */
export async function digestNotice(
  recipient: Recipient,
  dueAt: number,
  { store, has, links, now, trial }: DigestContext,
): Promise<Notice> {
  const { from, until } = digestSpan(dueAt);
  const yesterday = (await store.list(from))
    .filter(({ receivedAt, content }) => receivedAt < until && !content.isDrill)
    .map(caseOf);
  const { complaints, dismissed, feedback } = sorted(yesterday);
  const open = (await store.waiting()).map(({ stored }) => caseOf(stored));
  const held = open.filter(({ state }) => state.isQuarantined);
  const waiting = open.filter(({ state }) => !state.isQuarantined);
  const unclosed = (await store.unclosed()).map(caseOf);
  const { oldestUnsentAt, lastAcceptedAt } = await store.health(recipients.filter(has), {
    kind: 'digest',
    dueAt,
  });
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
      ...listed('連絡を待っている苦情', waiting, (each) => clockLine(each, now)),
      ...listed('保留している受付(苦情として扱うかを決めてください)', held),
      ...listed('記録・閉じるのを待っている苦情', unclosed, ({ state }) => standing(state, null, now)),
      ...listed('昨日の苦情', complaints),
      ...listed('昨日のうち、苦情ではないと決めた受付', dismissed),
      ...wordsOf(feedback.map(({ stored }) => stored)),
    ],
    links: [...held, ...unclosed, ...feedback].slice(0, mostWithLinks).flatMap(({ stored }) => {
      const verbs = offersFor(recipient, stored).filter((verb) => inDigest.includes(verb));
      return actLinks(verbs, stored, { recipient, links, now, isAmongOthers: true });
    }),
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

const listed = (title: string, cases: Case[], more: (each: Case) => string = () => ''): Notice['parts'] => {
  const lines = cases.map((each) => `${each.stored.number} ${more(each)}`.trim());
  return [
    { holds: 'fact', text: lines.length === 0 ? `${title}: ありません` : `${title}:\n${lines.join('\n')}` },
  ];
};

const wordsOf = (feedback: Stored[]): Notice['parts'] => [
  { holds: 'fact', text: `昨日のご意見: ${feedback.length === 0 ? 'ありません' : `${feedback.length}件`}` },
  ...feedback.map(({ content, number }) => ({
    holds: 'words' as const,
    text: `${number} ${content.page ?? ''}\n${fenced(content.message)}`,
  })),
];
