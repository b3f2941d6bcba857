import type { z } from 'zod';
import { exampleOf, fieldAt, keysAt } from './fields.ts';
import type { Finding } from './problem.ts';

/**
 * A moment written as a day alone, or without its zone. YAML takes both for UTC: nine in the morning in Japan, where
 * the editor meant midnight or the end of the day. Read from the text, because the parsed date no longer tells.
 */
export function timeFindings(schema: z.ZodType, source: string, firstLine: number): Finding[] {
  const keys = keysAt(schema, [], {});
  return source.split(/\r?\n/).flatMap((line, index) => {
    const [, key = '', day, time] =
      /^(\w+):\s+(\d{4}-\d{2}-\d{2})(?:[Tt ]+(\d{1,2}:\d{2}:\d{2}))?\s*(?:#.*)?$/.exec(line) ?? [];
    const example = exampleOf(keys.includes(key) ? fieldAt(schema, [key], {}) : undefined);
    const [, exampleTime] = /T(.*)\+/.exec(example) ?? [];
    if (day === undefined || exampleTime === undefined) return [];
    const what =
      time === undefined
        ? `${key} は時刻まで書きます。例: ${example}`
        : `${key} は日本の時刻と分かるように、終わりに +09:00 を付けます。例: ${example}`;
    return [
      {
        line: firstLine + index,
        what,
        fix: `${key}: ${day}T${(time ?? exampleTime).padStart(8, '0')}+09:00`,
      },
    ];
  });
}
