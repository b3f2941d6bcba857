import type { Links, Verb } from '../actions/links.ts';
import { otherThan, pathLabels } from '../recipients.ts';
import { stateOf } from '../state.ts';
import type { Claim, Stored } from '../store/store.ts';
import { clockLine, contactLines, moment, pageLine, reachedLines, type Case } from './case-lines.ts';
import { fenced, type Link, type Notice } from './notice.ts';
import { arrivedLater, facts, marks, whatToDo } from './wording.ts';

export interface ComposeContext {
  links: Pick<Links, 'action'>;
  siteUrl: string;
  /** 試験運転 */
  trial: boolean;
}

type Part = Notice['parts'][number];

/** More than that in one notice are listed with their links, without details. */
const mostInDetail = 20;

const verbLabels: [Verb, string][] = [
  ['ack', '確認した'],
  ['claim', '電話をかける'],
  ['contact', '連絡した'],
  ['record', '記録'],
];
const briefLabels: [Verb, string][] = [
  ['ack', '確認した'],
  ['contact', '連絡した'],
];
const quarantineLabels: [Verb, string][] = [
  ['release', '苦情として扱う'],
  ['ack', '確認した'],
];

const received = ({ stored, state }: Case, now: number): string => {
  const at = state.t0 ?? stored.receivedAt;
  const heard = stored.events.find((event) => event.type === 'heard');
  return heard?.type === 'heard'
    ? `お客様から聞いた時刻: ${moment(at, now)}（聞いた人: ${heard.by}）`
    : `受付: ${moment(at, now)}`;
};

function partsOf(each: Case, now: number, siteUrl: string, withWords: boolean): Part[] {
  const { number, content } = each.stored;
  return [
    { holds: 'fact', text: `受付番号: ${number}\n${received(each, now)}\n${clockLine(each, now)}` },
    { holds: 'fact', text: whatToDo },
    { holds: 'contact', text: contactLines(each.stored) },
    { holds: 'fact', text: pageLine(each.stored, siteUrl) },
    ...(withWords ? [{ holds: 'words', text: fenced(content.message) } satisfies Part] : []),
    { holds: 'fact', text: reachedLines(each, now) },
  ];
}

/** One message in full; of several, each with its own clock, then links for each. */
function aboutMessages(cases: Case[], kind: Notice['kind'], now: number, siteUrl: string): Part[] {
  const [first] = cases;
  if (cases.length === 1 && first) return partsOf(first, now, siteUrl, true);
  return cases.flatMap((each, index): Part[] => {
    const fact = { holds: 'fact', text: `${each.stored.number}\n${clockLine(each, now)}` } satisfies Part;
    if (index >= mostInDetail) return [fact];
    return [
      { ...fact, text: `${fact.text}\n${reachedLines(each, now)}` },
      { holds: 'contact', text: contactLines(each.stored) },
      ...(kind === 'quarantine'
        ? [{ holds: 'words', text: fenced(each.stored.content.message) } satisfies Part]
        : []),
    ];
  });
}

const earliest = (cases: Case[]): Case | undefined =>
  cases.toSorted(
    (a, b) => (a.stored.firstContactDueAt ?? Infinity) - (b.stored.firstContactDueAt ?? Infinity),
  )[0];

/**
 * What one person is told about these messages, as things stand at `now`.
 * @param claim of a kind that is about messages
 */
export function messageNotice(
  { kind, recipient, stored }: Pick<Claim, 'recipient' | 'stored'> & { kind: keyof typeof facts },
  now: number,
  { links, siteUrl, trial }: ComposeContext,
): Notice {
  const cases = stored.map((each: Stored): Case => ({ stored: each, state: stateOf(each.events) }));
  const first = earliest(cases);
  const numbers = cases.map((each) => each.stored.number);
  const others = numbers.length > 1 ? ` ほか${numbers.length - 1}件` : '';
  const otherPath = otherThan(recipient);
  const other = pathLabels[otherPath];
  const isThere =
    kind === 'other-path' &&
    cases.length > 0 &&
    cases.every(({ state }) => state.acceptedAt[otherPath] !== null);
  const labels = kind === 'quarantine' ? quarantineLabels : cases.length > 1 ? briefLabels : verbLabels;

  return {
    kind,
    numbers,
    subject: `${trial ? '【試験運転】' : ''}${marks[kind]}${first ? `${first.stored.number}${others} ${clockLine(first, now)}` : '日報か訓練の連絡'}`,
    parts: [
      {
        holds: 'fact',
        text: `${pathLabels[recipient]}の方へ: ${isThere ? arrivedLater(other) : facts[kind](other)}`,
      },
      ...aboutMessages(cases, kind, now, siteUrl),
    ],
    links: cases.flatMap(({ stored: { id, number } }) =>
      labels.map(([verb, label]): Link => ({
        label: cases.length > 1 ? `${number} ${label}` : label,
        href: links.action({ recipient, messageId: id, verb }, now),
      })),
    ),
  };
}
