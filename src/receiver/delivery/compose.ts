import type { Links } from '../actions/links.ts';
import { linksFor } from '../actions/offers.ts';
import { otherThan, pathLabels, type Recipient } from '../recipients.ts';
import { stateOf } from '../state.ts';
import { canBeReached } from '../store/projection.ts';
import type { Claim, Stored } from '../store/store.ts';
import { actLinks } from './act-links.ts';
import {
  clockLine,
  contactLines,
  moment,
  nightLine,
  pageLine,
  reachedLines,
  type Case,
} from './case-lines.ts';
import { fenced, type Notice } from './notice.ts';
import { aboutNoMessage, arrivedLater, facts, marks, whatToDo } from './wording.ts';

export interface ComposeContext {
  links: Pick<Links, 'action'>;
  siteUrl: string;
  /** 試験運転 */
  trial: boolean;
}

type Part = Notice['parts'][number];

/** More than that in one notice are listed with their links, without details. */
const mostInDetail = 20;

const received = ({ stored, state }: Case, now: number): string => {
  const at = state.t0 ?? stored.receivedAt;
  const heard = stored.events.find((event) => event.type === 'heard');
  return heard?.type === 'heard'
    ? `お客様から聞いた時刻: ${moment(at, now)}（聞いた人: ${heard.by}）`
    : `受付: ${moment(at, now)}`;
};

/** Who reads it, when, and where the guide is. */
interface About {
  reader: Recipient;
  now: number;
  siteUrl: string;
}

function partsOf(each: Case, { reader, now, siteUrl }: About): Part[] {
  const { number, content } = each.stored;
  const promised = nightLine(each.stored, now);
  const earlier = content.earlier === null ? '' : `\n以前の受付番号: ${content.earlier}`;
  return [
    { holds: 'fact', text: `受付番号: ${number}${earlier}\n${received(each, now)}\n${clockLine(each, now)}` },
    ...(promised === null ? [] : [{ holds: 'fact', text: promised } satisfies Part]),
    { holds: 'fact', text: whatToDo },
    { holds: 'contact', text: contactLines(each.stored) },
    { holds: 'fact', text: pageLine(each.stored, siteUrl) },
    { holds: 'words', text: fenced(content.message) },
    { holds: 'fact', text: reachedLines(each, reader, now) },
  ];
}

/** One message in full; of several, each with its own clock, then links for each. */
function aboutMessages(cases: Case[], kind: Notice['kind'], about: About): Part[] {
  const { reader, now } = about;
  const [first] = cases;
  if (cases.length === 1 && first) return partsOf(first, about);
  return cases.flatMap((each, index): Part[] => {
    const fact = { holds: 'fact', text: `${each.stored.number}\n${clockLine(each, now)}` } satisfies Part;
    if (index >= mostInDetail) return [fact];
    return [
      { ...fact, text: `${fact.text}\n${reachedLines(each, reader, now)}` },
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
  const isBundle = cases.length > 1;
  const isDrill = first !== undefined && cases.every((each) => each.stored.content.isDrill);
  const isCallable = cases.length === 0 || cases.some((each) => canBeReached(each.stored));

  return {
    kind,
    numbers,
    subject: `${trial ? '【試験運転】' : ''}${isDrill ? marks.drill : ''}${first ? `${marks[kind]}${first.stored.number}${others} ${clockLine(first, now)}` : aboutNoMessage.subject(other)}`,
    parts: [
      {
        holds: 'fact',
        text: `${pathLabels[recipient]}の方へ: ${isThere ? arrivedLater(other) : facts[kind](other, { recipient, isCallable })}`,
      },
      ...(first ? [] : [{ holds: 'fact', text: aboutNoMessage.fact } satisfies Part]),
      ...aboutMessages(cases, kind, { reader: recipient, now, siteUrl }),
    ],
    links: cases.flatMap((each) =>
      actLinks(linksFor(recipient, each.stored, isBundle), each.stored, {
        recipient,
        links,
        now,
        isAmongOthers: isBundle,
      }),
    ),
  };
}
