import type { Typed } from '#lib/message-from-form.ts';
import { cleanText } from '#lib/text.ts';
import { messageLimit } from '#schemas/message.ts';
import type { Channel } from '../events.ts';
import type { Verb } from './links.ts';
import { timeOf } from './local-time.ts';

/** What is asked on a page. */
export interface Field {
  name: string;
  label: string;
  /** What to write, with an example; under the label. */
  hint?: string;
  kind: 'time' | 'text' | 'line' | 'choice';
  /** Of a choice. */
  options?: Record<string, string>;
  isOptional?: boolean;
  /** UTF-16 units; as many as a message has, where nothing is said. */
  limit?: number;
  /** Of a time: it can not lie ahead. */
  isPast?: boolean;
}

export const channelLabels: Record<Channel, string> = {
  phone: '電話',
  mail: 'メール',
  relay: '電話リレーサービス',
  visit: '訪問・面会',
};

/** Only who was spoken with, or written to, has been contacted. */
export const outcomeLabels = {
  reached: 'お話しできた、またはお送りした',
  missed: 'お話しできなかった、または届かなかった',
};

export const joinLabels = { alone: '二人で対応したい', threat: '脅しや暴言がある(上司に代わってほしい)' };

export const fieldsOf: Partial<Record<Verb, Field[]>> = {
  contact: [
    { name: 'contactedAt', label: '連絡した時刻', kind: 'time', isPast: true },
    { name: 'channel', label: '連絡の方法', kind: 'choice', options: channelLabels },
    { name: 'outcome', label: '結果', kind: 'choice', options: outcomeLabels },
    {
      name: 'words',
      label: 'お客様がおっしゃったこと',
      hint: 'そのままの言葉で書きます。お話しできなかったときは、その様子を書きます。',
      kind: 'text',
    },
    {
      name: 'nextContactAt',
      label: '次に連絡するとお約束した時刻',
      hint: 'お話しできたときだけ入れます。',
      kind: 'time',
      isOptional: true,
    },
  ],
  record: [
    {
      name: 'facts',
      label: '事実',
      hint: 'いつ、どこで、何が起きたか。例: 10:00の配信で、開始から12分間、音が届かなかった。',
      kind: 'text',
    },
    {
      name: 'cause',
      label: '仕組みの原因',
      hint: 'だれの責任かは書きません。例: 前日の確認の一覧に、音の項目がなかった。',
      kind: 'text',
    },
    {
      name: 'response',
      label: '対応',
      hint: 'お客様に何をしたか。例: 10:20にお電話でお詫びし、録画を差し替えた。',
      kind: 'text',
    },
    {
      name: 'prevention',
      label: '再発防止',
      hint: '同じことを起こさないために、何をいつ変えるか。例: 確認の一覧に音の項目を足す(12月1日から)。',
      kind: 'text',
    },
    { name: 'sharedWith', label: '共有先', hint: '例: CSチーム全員、配信チーム', kind: 'line' },
  ],
  unreachable: [
    {
      name: 'reason',
      label: '連絡できない理由',
      hint: '例: いただいた番号に3回お電話したが、使われていない。',
      kind: 'text',
    },
  ],
  dismiss: [
    {
      name: 'reason',
      label: '苦情ではない理由',
      hint: '例: 宣伝の文だけで、お困りごとは書かれていない。',
      kind: 'text',
    },
  ],
  answer: [
    {
      name: 'text',
      label: '受付ページに載せる回答',
      hint: 'お客様がご覧になる文です。お詫び、確かめた事実、これからすることを書きます。',
      kind: 'text',
    },
  ],
  join: [{ name: 'reason', label: '理由', kind: 'choice', options: joinLabels }],
};

function mistakeIn(field: Field, typed: Typed, now: number): string | null {
  const { name, label, kind, options, isOptional, limit = messageLimit, isPast } = field;
  const value = cleanText(typed[name] ?? '');
  if (value === '')
    return isOptional ? null : `「${label}」を${kind === 'choice' ? '選んで' : '入れて'}ください。`;
  if (kind === 'choice') return Object.hasOwn(options ?? {}, value) ? null : `「${label}」を選んでください。`;
  if (kind === 'time') {
    const at = timeOf(value);
    if (at === null) return `「${label}」を日付と時刻で入れてください。`;
    return isPast && at > now ? `「${label}」が、いまより先です。` : null;
  }
  return value.length > limit ? `「${label}」は${limit.toLocaleString('ja')}文字までです。` : null;
}

/** What is missing or wrong, by the name of the field, in words. */
export const mistakesIn = (fields: Field[], typed: Typed, now: number): Map<string, string> =>
  new Map(
    fields.flatMap((field): [string, string][] => {
      const mistake = mistakeIn(field, typed, now);
      return mistake === null ? [] : [[field.name, mistake]];
    }),
  );
