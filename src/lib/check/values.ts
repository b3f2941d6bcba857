import type { z } from 'zod';
import { isoDate } from '#lib/dates.ts';
import { nearest } from './distance.ts';
import { descriptionOf, exampleOf, fieldAt, nameOf, valueAt } from './fields.ts';
import type { Advice } from './problem.ts';
import { colonSentence } from './yaml-mistakes.ts';

/** A value that stands there but can not be used. */
export function wrongValue(schema: z.ZodType, issue: z.core.$ZodIssue, data: unknown): Advice {
  const field = fieldAt(schema, issue.path, data);
  const list = fieldAt(schema, issue.path.slice(0, -1), data);
  const example = exampleOf(field) || exampleOf(list);
  const name = nameOf(issue.path);
  const key = String(issue.path.findLast((step) => typeof step === 'string') ?? '');
  const value = valueAt(data, issue.path);
  const fix = example ? `${key}: ${example}` : descriptionOf(field);
  if (value === null) return { what: `${name} が空です。`, fix };

  switch (issue.code) {
    case 'invalid_type':
      return ofType(issue.expected);
    case 'invalid_value': {
      const meant = typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined;
      const choices = issue.values.map(String).join('、');
      return { what: `${name} は次のどれかで書きます: ${choices}`, fix: meant ? `${key}: ${meant}` : fix };
    }
    case 'too_small':
      if (issue.origin === 'string') return { what: `${name} が空です。`, fix };
      if (issue.origin === 'array') return { what: `${name} に 1 つ以上書きます。`, fix };
      return { what: `${name} は ${issue.minimum} 以上の数字で書きます。`, fix };
    case 'too_big':
      if (issue.origin === 'array')
        return { what: `${name} は ${issue.maximum} 個までです。`, fix: '多い分を消します。' };
      return { what: `${name} は ${issue.maximum} 以下の数字で書きます。`, fix };
    case 'custom':
      return { what: issue.message, fix: `${key}: /faqs/reset-password/` };
    default:
      // Our schemas' own messages are Japanese; zod's are not.
      return {
        what: `${name} は ${/^[A-Z]/.test(issue.message) ? `${example} の形で書きます。` : issue.message}`,
        fix,
      };
  }

  function ofType(expected: string): Advice {
    switch (expected) {
      case 'date':
        return {
          what: `${name} は ${example} の形で書きます。`,
          fix: `${key}: ${dateIn(String(value), example)}`,
        };
      case 'int':
      case 'number':
        return { what: `${name} は半角の数字だけで書きます。`, fix };
      case 'boolean':
        return { what: `${name} は true か false で書きます。`, fix: `${key}: true` };
      case 'array':
        return { what: `${name} は [ ] で囲んで書きます。`, fix };
      case 'string':
        if (isMapping(value)) return { what: colonSentence, fix: '行の全体を " " で囲みます。' };
        return { what: `${name} は文字で書きます。引用符で囲みます。`, fix: `${key}: "${asWritten(value)}"` };
      default:
        return {
          what: `${name || 'ここ'}には「項目: 値」を 1 行に 1 つずつ書きます。`,
          fix: fix || 'title: はじめてのログイン',
        };
    }
  }
}

const isMapping = (value: unknown): boolean =>
  typeof value === 'object' && !Array.isArray(value) && !(value instanceof Date);

const asWritten = (value: unknown): string =>
  value instanceof Date ? isoDate(value) : Array.isArray(value) ? `[${value.join(', ')}]` : String(value);

/** 「2026年1月5日」 → `2026-01-05`, or `2026-01-05T09:00:00+09:00` where the example tells a time too. */
function dateIn(value: string, example: string): string {
  const [, year, month, day, hour, minute] =
    /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})(?:\D+(\d{1,2}):(\d{2}).*|\D?)$/.exec(value) ?? [];
  if (!year || !month || !day) return example;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!example.includes('T')) return date;
  return hour ? `${date}T${hour.padStart(2, '0')}:${minute}:00+09:00` : date + example.slice(date.length);
}
