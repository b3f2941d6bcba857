import type { Run } from './runs.ts';

const longestWord = 16;

/** A reading of two kana inside other kana is mostly grammar, unless grammar follows it. */
const shortestInKana = 3;
const particle = /^[がをおにはのもでとへや]/;

/** Where a run begins and ends in the text of its neighbours. */
interface Placed extends Run {
  from: number;
  to: number;
}

function placed(runs: Run[]): Placed[] {
  let at = 0;
  return runs.map((run) => ({ ...run, from: at, to: (at += run.text.length) }));
}

/** The longest known word that begins at `from`: kanji are cut anywhere, kana not too short, Latin not at all. */
function wordAt(runs: Placed[], text: string, from: number, known: ReadonlySet<string>): number {
  const canCut = (at: number) => {
    const inside = runs.find((run) => run.from < at && at < run.to);
    return inside?.script !== 'latin';
  };
  const run = runs.find((run) => run.from <= from && from < run.to);
  const isInside = run && run.from < from && run.script !== 'kanji';
  const shortest = isInside ? shortestInKana : 2;
  if (!canCut(from)) return 0;
  for (let length = Math.min(longestWord, text.length - from); length >= shortest; length--) {
    const isCutShort = length < shortestInKana && run?.script !== 'kanji' && from + length < (run?.to ?? 0);
    if (isCutShort && !particle.test(text.slice(from + length))) continue;
    if (known.has(text.slice(from, from + length)) && canCut(from + length)) return length;
  }
  return 0;
}

function slice(runs: Placed[], from: number, to: number): Run[] {
  return runs
    .filter((run) => run.from < to && run.to > from)
    .map(({ script, text, joined, from: start }) => ({
      script,
      text: text.slice(Math.max(0, from - start), to - start),
      joined: joined || start < from,
    }));
}

/** Neighbours without a space between them, cut where a known word begins and ends. */
function cut(neighbours: Run[], known: ReadonlySet<string>): Run[][] {
  const runs = placed(neighbours);
  const text = runs.map((run) => run.text).join('');
  const found: [number, number][] = [];
  for (let at = 0; at < text.length;) {
    const length = wordAt(runs, text, at, known);
    if (length) found.push([at, at + length]);
    at += length || 1;
  }
  const between = [...found, [text.length, text.length] as const].flatMap(([to], at) =>
    slice(runs, found[at - 1]?.[1] ?? 0, to).map((run) => ({ from: found[at - 1]?.[1] ?? 0, piece: [run] })),
  );
  return [...between, ...found.map(([from, to]) => ({ from, piece: slice(runs, from, to) }))]
    .sort((a, b) => a.from - b.from)
    .map(({ piece }) => piece);
}

/** The runs of a query as words: each run is one, but for known words, which may cross runs or be a part of one. */
export function pieces(runs: Run[], known: ReadonlySet<string>): Run[][] {
  if (!known.size) return runs.map((run) => [run]);
  const groups: Run[][] = [];
  for (const run of runs) {
    if (run.joined && groups.length) groups.at(-1)?.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group) => cut(group, known));
}
