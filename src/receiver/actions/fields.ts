import { cleanText } from '#lib/text.ts';
import type { Typed } from '#lib/message-from-form.ts';
import { channels, type Channel, type Event, type WriteUp } from '../events.ts';
import { stateOf } from '../state.ts';
import type { Stored } from '../store/store.ts';
import type { Action, Verb } from './links.ts';

/** What is asked on the page of a verb. */
export interface Field {
  name: string;
  label: string;
  kind: 'time' | 'text' | 'line' | 'choice';
  /** Of a choice. */
  options?: Record<string, string>;
  isOptional?: boolean;
}

export const channelLabels: Record<Channel, string> = {
  phone: '電話',
  mail: 'メール',
  relay: '電話リレーサービス',
  visit: '訪問・面会',
};

const longest = 4_000;

export const fieldsOf: Partial<Record<Verb, Field[]>> = {
  contact: [
    { name: 'contactedAt', label: '連絡した時刻', kind: 'time' },
    { name: 'channel', label: '連絡の方法', kind: 'choice', options: channelLabels },
    { name: 'words', label: 'お客様がおっしゃったこと(そのままの言葉で)', kind: 'text' },
    { name: 'nextContactAt', label: '次に連絡するとお約束した時刻', kind: 'time', isOptional: true },
  ],
  record: [
    { name: 'facts', label: '事実', kind: 'text' },
    { name: 'cause', label: '仕組みの原因', kind: 'text' },
    { name: 'response', label: '対応', kind: 'text' },
    { name: 'prevention', label: '再発防止', kind: 'text' },
    { name: 'sharedWith', label: '共有先', kind: 'line' },
  ],
  unreachable: [{ name: 'reason', label: '連絡できない理由', kind: 'text' }],
  answer: [{ name: 'text', label: '受付ページに載せる回答', kind: 'text' }],
  join: [
    {
      name: 'reason',
      label: '理由',
      kind: 'choice',
      options: { alone: '二人で対応したい', threat: '脅しや暴言がある(上司に代わってほしい)' },
    },
  ],
};

/** `2026-11-25T14:05`, as it is on clocks in Japan → UTC milliseconds. */
export function timeOf(typed: string): number | null {
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(typed) ? Date.parse(`${typed}+09:00`) : NaN;
  return Number.isNaN(at) ? null : at;
}

function mistakeIn({ name, label, kind, options, isOptional }: Field, typed: Typed): string | null {
  const value = cleanText(typed[name] ?? '');
  if (value === '')
    return isOptional ? null : `「${label}」を${kind === 'choice' ? '選んで' : '入れて'}ください。`;
  if (kind === 'time') return timeOf(value) === null ? `「${label}」を日付と時刻で入れてください。` : null;
  if (kind === 'choice') return Object.hasOwn(options ?? {}, value) ? null : `「${label}」を選んでください。`;
  return value.length > longest ? `「${label}」は4,000文字までです。` : null;
}

/** What is missing or wrong, by the name of the field, in words. */
export const mistakesIn = (verb: Verb, typed: Typed): Map<string, string> =>
  new Map(
    (fieldsOf[verb] ?? []).flatMap((field): [string, string][] => {
      const mistake = mistakeIn(field, typed);
      return mistake === null ? [] : [[field.name, mistake]];
    }),
  );

/** In Asia/Tokyo, as `datetime-local` wants it. */
export const localMinute = (at: number): string => new Date(at + 9 * 3_600_000).toISOString().slice(0, 16);

/** People write minutes: the minute in which a message came is not before it. */
function contactTime(typed: string, { events }: Stored, at: number): number {
  const written = timeOf(typed) ?? at;
  const t0 = stateOf(events).t0 ?? written;
  return localMinute(written) === localMinute(t0) ? Math.max(written, t0) : written;
}

/**
 * What the press of the button means. The fields have been looked at.
 * @param promotedDueAt by when the first contact is due if this makes a complaint of it
 */
export function eventOf(
  { recipient: by, verb }: Action,
  typed: Typed,
  stored: Stored,
  at: number,
  promotedDueAt: number,
): Event {
  const text = (name: string): string => cleanText(typed[name] ?? '');
  switch (verb) {
    case 'ack':
      return { type: 'acked', at, by };
    case 'claim':
      return { type: 'claimed', at, by };
    case 'contact':
      return {
        type: 'contacted',
        at,
        by,
        contactedAt: contactTime(text('contactedAt'), stored, at),
        channel: channels.find((channel) => channel === text('channel')) ?? 'phone',
        words: text('words'),
        nextContactAt: timeOf(text('nextContactAt')),
      };
    case 'record': {
      const writeUp: WriteUp = {
        facts: text('facts'),
        cause: text('cause'),
        response: text('response'),
        prevention: text('prevention'),
        sharedWith: text('sharedWith'),
      };
      return { type: 'written_up', at, by, ...writeUp };
    }
    case 'close':
      return { type: 'closed', at, by };
    case 'unreachable':
      return { type: 'unreachable', at, by, reason: text('reason') };
    case 'answer':
      return { type: 'answered', at, by, text: text('text') };
    case 'join':
      return { type: 'joined', at, by, reason: text('reason') === 'threat' ? 'threat' : 'alone' };
    case 'release':
      return { type: 'released', at, by };
    case 'promote':
      return { type: 'promoted', at, by, dueAt: promotedDueAt };
  }
}

/** What makes two events the same press: all but the moment. */
const essence = (event: Event): string => JSON.stringify({ ...event, at: 0 });

/** Happens to a message once, whoever presses. */
const isOnce = ({ type }: Event): boolean => ['promoted', 'released', 'closed'].includes(type);

/** Pressed twice, or reloaded: this person's latest event of the kind already says it. */
export function isNoted(event: Event, { events }: Stored): boolean {
  const by = 'by' in event && event.by;
  const same = events.filter(({ type }) => type === event.type);
  if (isOnce(event)) return same.length > 0;
  const latest = same.findLast((each) => 'by' in each && each.by === by);
  return latest !== undefined && essence(latest) === essence(event);
}
