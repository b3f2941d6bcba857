import { load, YAMLException } from 'js-yaml';
import type { Finding } from './problem.ts';

export interface Yaml {
  /** undefined where the text can not be understood at all. */
  value: unknown;
  findings: Finding[];
  /** The line of the file on which the value at `path` stands, or the nearest line above it. */
  lineOf(path: readonly PropertyKey[]): number;
}

const quote = (value: string): string =>
  value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;

export const colonSentence = ': があるので全体を引用符で囲みます。例: title: "A: B"';

/** What one wrong line should read, where a person would see at once what was meant. */
function mendLine(line: string): { what: string; mended: string } | null {
  const [, key, value] = /^(\s*(?:- )?[^\s:：]+:\s+)(?!["'[{|>])(\S.*)$/.exec(line) ?? [];
  if (key !== undefined && value !== undefined && /:(\s|$)/.test(value)) {
    return { what: colonSentence, mended: key + quote(value.trim()) };
  }
  if (key !== undefined && value !== undefined && /^[@`*&!%]/.test(value)) {
    return {
      what: `値が ${value[0]} で始まるので全体を引用符で囲みます。`,
      mended: key + quote(value.trim()),
    };
  }
  const [, name, rest] = /^(\s*(?:- )?[A-Za-z]\w*)\s*(?:：\s*|:(?=[^\s/]))(.*)$/.exec(line) ?? [];
  if (name !== undefined)
    return { what: '項目の名前のあとは、半角の : と空白です。', mended: `${name}: ${rest}` };
  return null;
}

const reasons: [RegExp, string, string][] = [
  [/duplicated mapping key/, '同じ項目が 2 回書かれています。', 'どちらかの行を消します。'],
  [/tab characters/, '行の頭にタブがあります。', 'タブを半角の空白 2 つにします。'],
  [/flow collection/, '[ ] が閉じていません。', '最後に ] を足し、言葉は , で区切ります。'],
  [/quoted scalar/, '引用符が閉じていません。', '値の終わりに、始まりと同じ引用符を足します。'],
];

/** Reads YAML as Astro does; a line whose meaning is plain is mended in passing, so that the rest is checked too. */
export function readYaml(source: string, firstLine: number): Yaml {
  const lines = source.split(/\r?\n/);
  const findings: Finding[] = [];
  const lineOf = (path: readonly PropertyKey[]): number => firstLine + indexOf(lines, path);

  for (;;) {
    try {
      return { value: load(lines.join('\n')) ?? undefined, findings, lineOf };
    } catch (error) {
      const { reason, mark } = error instanceof YAMLException ? error : { reason: '', mark: undefined };
      const at = Math.min(mark?.line ?? 0, lines.length - 1);
      // The parser often notices only on the next line.
      const place = [at, at - 1, at - 2].find((index) => mendLine(lines[index] ?? '') !== null);
      const known = reasons.find(([pattern]) => pattern.test(reason));
      const mend = !known && place !== undefined ? mendLine(lines[place] ?? '') : null;
      if (mend && place !== undefined) {
        lines[place] = mend.mended;
        findings.push({ line: firstLine + place, what: mend.what, fix: mend.mended.trim() });
        continue;
      }
      const [, what, fix] = known ?? [
        null,
        'この行は読み取れませんでした。',
        '「項目: 値」の形で、行の頭をそろえて書きます。',
      ];
      findings.push({ line: firstLine + at, what, fix });
      return { value: undefined, findings, lineOf };
    }
  }
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
  const pattern = new RegExp(`^${depth === 0 ? '' : '[\\s{-]*(.*[{,]\\s*)?'}${key}\\s*:`);
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
