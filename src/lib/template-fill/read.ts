import type { Blank } from '#schemas/template.ts';
import { isMailAddress } from '../contact-doubts.ts';
import { cleanText } from '../text.ts';
import { japaneseDateTime, minutesOf } from './date-time.ts';

/** What stands in the fields, by the name of the blank, as it was typed. */
export type Values = Readonly<Record<string, string>>;

/** What a field holds: `text` is how it reads in the filled text, `advice` how to mend it. */
export type Reading =
  { state: 'empty' } | { state: 'good'; text: string } | { state: 'wrong'; text: string; advice: string };

/** Of a date that is not one, and of one that is half typed. */
export const dateAdvice = '日付と時刻を選びます。';

const good = (text: string): Reading => ({ state: 'good', text });
const wrong = (text: string, advice: string): Reading => ({ state: 'wrong', text, advice });

/** Reads one blank by its type and its rules; `blanks` holds the one that `after` names. */
export function read(blank: Blank, values: Values, blanks: readonly Blank[]): Reading {
  const typed = cleanText(values[blank.name] ?? '');
  if (!typed) return { state: 'empty' };
  switch (blank.type) {
    case 'text':
      return readText(typed, blank);
    case 'datetime':
      return readDateTime(typed, blank, values, blanks);
    case 'url':
      return readUrl(typed, blank);
    case 'mail':
      return readMail(typed);
    case 'number':
      return readNumber(typed, blank);
  }
}

function readText(typed: string, { rules: { maxLength } }: Blank): Reading {
  const length = [...typed].length;
  return maxLength !== undefined && length > maxLength
    ? wrong(typed, `${maxLength}字までにします。いまは${length}字です。`)
    : good(typed);
}

function readDateTime(typed: string, { rules }: Blank, values: Values, blanks: readonly Blank[]): Reading {
  const moment = minutesOf(typed);
  const text = japaneseDateTime(typed);
  if (moment === null || text === null) return wrong(typed, dateAdvice);
  const other = blanks.find(({ name }) => name === rules.after);
  const before = other && minutesOf(cleanText(values[other.name] ?? ''));
  return other && typeof before === 'number' && moment <= before
    ? wrong(text, `${other.label}より後の日時にします。`)
    : good(text);
}

function readUrl(typed: string, { rules }: Blank): Reading {
  // A browser mends a missing slash, and takes a full stop that ends the sentence for a part of the address.
  const isWhole = /^https?:\/\/[^/\\]+\./i.test(typed) && !/[\s\\。、]/.test(typed);
  const url = isWhole ? URL.parse(typed) : null;
  if (!url) {
    return wrong(typed, 'https:// から書きます。例: https://example.jp/');
  }
  return rules.https && url.protocol !== 'https:'
    ? wrong(typed, 'https:// で始まるURLにします。')
    : good(typed);
}

function readMail(typed: string): Reading {
  return isMailAddress(typed)
    ? good(typed.normalize('NFKC'))
    : wrong(typed, 'メールアドレスを1つ書きます。例: event@example.jp');
}

function readNumber(typed: string, { rules: { min = -Infinity, max = Infinity } }: Blank): Reading {
  const text = typed.normalize('NFKC').replaceAll(/\s/g, '');
  if (!/^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$/.test(text)) return wrong(typed, '数字だけで書きます。例: 60');
  const number = Number(text.replaceAll(',', ''));
  if (number < min) return wrong(text, `${min}以上の数字にします。`);
  return number > max ? wrong(text, `${max}以下の数字にします。`) : good(text);
}

/** What to know before typing. */
export function hintOf({ type, rules }: Blank, blanks: readonly Blank[]): string {
  const after = blanks.find(({ name }) => name === rules.after);
  switch (type) {
    case 'text':
      return rules.maxLength === undefined ? '' : `${rules.maxLength}字まで`;
    case 'datetime':
      return after ? `日本時間。${after.label}より後` : '日本時間';
    case 'url':
      return rules.https ? 'https:// から' : 'https:// か http:// から';
    case 'mail':
      return '例: event@example.jp';
    case 'number':
      return [
        rules.min === undefined ? '' : `${rules.min}以上`,
        rules.max === undefined ? '' : `${rules.max}以下`,
        rules.min === undefined && rules.max === undefined ? '数字だけ' : '',
      ].join('');
  }
}
