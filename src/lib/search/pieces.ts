import type { Run } from './runs.ts';

/** Known words are this long, in folded characters. */
export const shortestWord = 2;
export const longestWord = 16;

/** Kana of a word behind kanji are mostly its ending; two kana are mostly grammar, unless grammar follows them. */
const shortest = { behindKanji: 4, kana: 3 };
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

/** Whether a word may be cut out of these characters of its run. */
function canBeWord(
  { script, text, joined, from, to }: Placed,
  begin: number,
  end: number,
  lastWordEnd: number,
): boolean {
  if (script === 'kanji' || (begin === from && end >= to)) return true;
  const length = end - begin;
  // オンデマンド is no デマンド.
  if (script === 'katakana' && begin !== from && begin !== lastWordEnd) return false;
  if (script === 'hiragana' && joined) return length >= shortest.behindKanji;
  const isBeforeParticle = script === 'hiragana' && begin === from && particle.test(text.slice(end - from));
  return length >= shortest.kana || isBeforeParticle;
}

/** The length of the longest known word that begins at `from`; 0 where there is none. */
function wordAt(
  runs: Placed[],
  text: string,
  from: number,
  lastWordEnd: number,
  known: ReadonlySet<string>,
): number {
  const run = runs.find((run) => run.from <= from && from < run.to);
  if (!run || (run.script === 'latin' && run.from < from)) return 0;
  // のパソ of 会社のパソコン is no ノーパソ.
  const endsInside = (to: number) =>
    runs.some(
      ({ script, from: begin, to: end }) =>
        begin < to && to < end && (script === 'latin' || (script === 'katakana' && begin > from)),
    );
  for (let length = Math.min(longestWord, text.length - from); length >= shortestWord; length--) {
    const to = from + length;
    if (known.has(text.slice(from, to)) && canBeWord(run, from, to, lastWordEnd) && !endsInside(to))
      return length;
  }
  return 0;
}

/** The parts of the runs between two places; none where a known word follows another at once. */
function slice(runs: Placed[], from: number, to: number): Run[] {
  return runs
    .filter((run) => from < to && run.from < to && run.to > from)
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
    const length = wordAt(runs, text, at, found.at(-1)?.[1] ?? 0, known);
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
