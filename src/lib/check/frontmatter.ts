import { z } from 'zod';
import { nearest } from './distance.ts';
import type { Advice, Finding } from './problem.ts';
import { descriptionOf, exampleOf, fieldAt } from './fields.ts';
import { colonSentence, type Yaml } from './yaml.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** `['changes', 0, 'text']` → 「changes の 1 番目の text」 */
const nameOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? `${step + 1} 番目` : String(step))).join(' の ');

const valueAt = (data: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<PropertyKey, unknown> | undefined)?.[step], data);

/** What a schema says about `yaml`, in the words of somebody who edits articles. */
export function schemaFindings(
  schema: z.ZodType,
  { value: data, lineOf }: Yaml,
  isFrontMatter = true,
): Finding[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  const typos = new Map<string, string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const meant = nearest(key, keysAt(schema, issue.path, data));
      if (meant !== undefined) typos.set(key, meant);
    }
  }
  // A misspelt field is one mistake, not also a missing one.
  const meant = new Set([...typos.values()]);
  return issues.flatMap((issue) => {
    const isMissing = issue.code !== 'unrecognized_keys' && valueAt(data, issue.path) === undefined;
    if (isMissing && issue.code !== 'custom') {
      return meant.has(String(issue.path.at(-1))) ? [] : [missing(issue.path)];
    }
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknown(key, issue.path));
    return [{ line: lineOf(issue.path), ...wrong(schema, issue, data) }];
  });

  function missing(path: Path): Finding {
    const key = String(path.at(-1));
    const field = fieldAt(schema, path, data);
    const parent = path.slice(0, -1);
    const example = exampleOf(field);
    const where = parent.length > 0 ? `${nameOf(parent)} に ${key} がありません。` : `${key} がありません。`;
    const place = isFrontMatter && parent.length === 0 ? '1 行目の --- の下に書きます。' : '';
    return {
      line: parent.length > 0 ? lineOf(parent) : 1,
      what: `${where}${place}${example ? `例: ${key}: ${example}` : ''}`,
      fix: `「${key}: 」のあとに、${descriptionOf(field).split('。')[0]}を書きます。`,
    };
  }

  function unknown(key: string, path: Path): Finding {
    const line = lineOf([...path, key]);
    const suggestion = typos.get(key);
    if (suggestion === undefined) {
      const known = keysAt(schema, path, data).join('、');
      return {
        line,
        what: `${key} という項目はありません。`,
        fix: `行を消すか、使える項目にします: ${known}`,
      };
    }
    return {
      line,
      what: `${key} は ${suggestion} の綴り違いではありませんか。`,
      fix: `${key}: を ${suggestion}: に直します。`,
    };
  }
}

function keysAt(schema: z.ZodType, path: Path, data: unknown): string[] {
  const field = fieldAt(schema, path, data);
  return field instanceof z.ZodObject ? Object.keys(field.shape as object) : [];
}

/** A value that stands there but can not be used. */
function wrong(schema: z.ZodType, issue: Issue, data: unknown): Advice {
  const field = fieldAt(schema, issue.path, data);
  const example = exampleOf(field);
  const name = nameOf(issue.path) || 'このファイル';
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
        return { what: `${name} は ${example} の形で書きます。`, fix: `${key}: ${dateIn(value) ?? example}` };
      case 'int':
      case 'number':
        return { what: `${name} は半角の数字だけで書きます。`, fix };
      case 'boolean':
        return { what: `${name} は true か false で書きます。`, fix: `${key}: true` };
      case 'array':
        return { what: `${name} は [ ] で囲んで書きます。`, fix };
      case 'string':
        if (typeof value === 'object')
          return { what: colonSentence, fix: `${name} の全体を " " で囲みます。` };
        return { what: `${name} は文字で書きます。引用符で囲みます。`, fix: `${key}: "${String(value)}"` };
      default:
        return { what: `${name} は「項目: 値」の形で書きます。`, fix };
    }
  }
}

/** 「2026年1月5日」 → `2026-01-05` */
function dateIn(value: unknown): string | null {
  const [, year, month, day] = /^(\d{4})\D+(\d{1,2})\D+(\d{1,2})\D?$/.exec(String(value)) ?? [];
  return year && month && day ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : null;
}
