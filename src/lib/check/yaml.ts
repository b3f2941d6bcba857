import { load, YAMLException } from 'js-yaml';
import type { Finding } from './problem.ts';
import { mendLine, reasons, unreadableLine } from './yaml-mistakes.ts';

export interface Yaml {
  /** undefined where the text can not be understood at all. */
  value: unknown;
  findings: Finding[];
  /** The line of the file on which the value at `path` stands, or the nearest line above it. */
  lineOf(path: readonly PropertyKey[]): number;
}

/** Reads YAML as Astro does; a line whose meaning is plain is mended in passing, so that the rest is checked too. */
export function readYaml(source: string, firstLine: number): Yaml {
  const lines = source.split(/\r?\n/);
  const findings: Finding[] = [];
  const lineOf = (path: readonly PropertyKey[]): number => firstLine + indexOf(lines, path);

  for (;;) {
    try {
      const value = load(lines.join('\n')) ?? undefined;
      return { value, findings: [...findings, ...impossibleDays(lines, firstLine)], lineOf };
    } catch (error) {
      const { reason, mark } = error instanceof YAMLException ? error : { reason: '', mark: undefined };
      const at = Math.min(mark?.line ?? 0, lines.length - 1);
      // The parser often notices only on the next line.
      const place = [at, at - 1, at - 2].find((index) => mendLine(lines[index] ?? '') !== null);
      const known = reasons.find((one) => one.reason.test(reason));
      const mend = !known && place !== undefined ? mendLine(lines[place] ?? '') : null;
      if (mend && place !== undefined) {
        lines[place] = mend.mended;
        findings.push({ line: firstLine + place, what: mend.what, fix: mend.mended.trim() });
        continue;
      }
      const begins = known?.begins ? lines.findIndex((line) => known.begins?.test(line)) : -1;
      const { what, fix } = known ?? unreadableLine;
      findings.push({ line: firstLine + (begins < 0 ? at : begins), what, fix });
      return { value: undefined, findings, lineOf };
    }
  }
}

/** YAML turns 2026-11-31 into 2026-12-01 without a word. */
function impossibleDays(lines: string[], firstLine: number): Finding[] {
  return lines.flatMap((line, index) => {
    const [, day] = /:\s+(\d{4}-\d{2}-\d{2})\b/.exec(line) ?? [];
    const date = new Date(day ?? 0);
    if (day === undefined || (!Number.isNaN(date.getTime()) && date.toISOString().startsWith(day))) return [];
    return [
      {
        line: firstLine + index,
        what: `${day} という日はありません。`,
        fix: '月と日を確かめて書き直します。',
      },
    ];
  });
}

/** js-yaml keeps no positions, so we look for the key by its text, then for the list item below it. */
function indexOf(lines: string[], path: readonly PropertyKey[]): number {
  let at = 0;
  for (const [depth, step] of path.entries()) {
    const found =
      typeof step === 'number' ? itemsBelow(lines, at)[step] : keyFrom(lines, at, String(step), depth);
    if (found === undefined || found === -1) return at;
    at = found;
  }
  return at;
}

function keyFrom(lines: string[], at: number, key: string, depth: number): number {
  const pattern = new RegExp(`^${depth === 0 ? '' : '[\\s{-]*(.*[{,]\\s*)?'}${RegExp.escape(key)}\\s*:`);
  return lines.findIndex((line, index) => index >= at && pattern.test(line));
}

function itemsBelow(lines: string[], at: number): number[] {
  const next = lines.findIndex((line, index) => index > at && /^[^\s#-]/.test(line));
  const block = lines.slice(at + 1, next === -1 ? undefined : next);
  const dash = block.find((line) => /^\s*- /.test(line))?.indexOf('-');
  return block.flatMap((line, index) =>
    dash !== undefined && line.search(/-\s/) === dash ? [at + 1 + index] : [],
  );
}
