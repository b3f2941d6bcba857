import { notFirst, notLast, phrases, type Phrase } from './phrases.ts';

export interface Title {
  /** Pixels. */
  size: number;
  lines: string[];
}

export const lineHeight = 1.38;
const sizes = [92, 84, 76, 68, 62, 56, 50, 44, 38, 32];
/** What one step down in size costs, beside uneven lines and hard breaks. */
const smaller = 0.12;
/** A last line shorter than this, in em, looks lost. */
const orphan = 3.5;
/** More letters than this fit in no box. */
const longest = 240;

/** The width of a bold text in em: close for Latin, exact for Japanese. */
export function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) {
    if (/[ilIj.,:;'|!()[\] ]/.test(letter)) width += 0.36;
    else if (/[mwMW@%&]/.test(letter)) width += 0.94;
    else if (/[A-Z]/.test(letter)) width += 0.68;
    else if (/[\u0000-\u024F]/.test(letter)) width += 0.6;
    else width += 1;
  }
  return width;
}

/**
 * A title in a box: as large as it may be, in lines that end where a phrase ends and are about equally long.
 * What does not fit even at the smallest size ends in 「…」.
 */
export function layTitle(title: string, box: { width: number; height: number }): Title {
  if (!title.trim()) return { size: sizes[0] ?? 0, lines: [] };
  if ([...title].length > longest) return layTitle(`${[...title].slice(0, longest - 1).join('')}…`, box);
  let best: { cost: number; title: Title } | undefined;
  for (const [step, size] of sizes.entries()) {
    const em = box.width / size;
    const most = Math.floor(box.height / (size * lineHeight));
    const units = phrases(title).flatMap((phrase) =>
      widthOf(phrase.text) > em ? inPieces(phrase) : [phrase],
    );
    for (let count = 1; count <= most; count++) {
      const found = balanced(units, count, em);
      if (found && (!best || found.cost + step * smaller < best.cost)) {
        best = { cost: found.cost + step * smaller, title: { size, lines: found.lines } };
      }
    }
  }
  return best?.title ?? layTitle(`${[...title.replace(/…$/, '')].slice(0, -12).join('')}…`, box);
}

/** A word longer than a line, letter by letter. */
function inPieces({ text, cost }: Phrase): Phrase[] {
  const pieces: Phrase[] = [];
  for (const { segment } of new Intl.Segmenter('ja').segment(text)) {
    const last = pieces.at(-1);
    if (last && (notFirst.test(segment) || notLast.test(last.text))) last.text += segment;
    else pieces.push({ text: segment, cost: last ? 1 : cost });
  }
  return pieces;
}

/** The cheapest way to lay the units in exactly `count` lines of at most `em`; null where there is none. */
function balanced(units: Phrase[], count: number, em: number): { cost: number; lines: string[] } | null {
  const widths = units.map(({ text }) => widthOf(text));
  const mean = Math.max(1, widths.reduce((sum, width) => sum + width, 0) / count);
  // ways[n]: the cheapest way to lay the first n units in the lines so far.
  let ways: ({ cost: number; lines: string[] } | null)[] = units.map(() => null);
  ways.unshift({ cost: 0, lines: [] });
  for (let line = 1; line <= count; line++) {
    const next: typeof ways = ways.map(() => null);
    for (let end = 1; end <= units.length; end++) {
      let width = 0;
      for (let start = end - 1; start >= 0; start--) {
        width += widths[start] ?? 0;
        if (width > em) break;
        const before = ways[start];
        if (!before) continue;
        const isLast = end === units.length;
        const cost =
          before.cost +
          (width / mean - 1) ** 2 +
          (start > 0 ? (units[start]?.cost ?? 0) : 0) +
          (isLast && start > 0 && width < orphan ? 1 : 0);
        const text = units
          .slice(start, end)
          .map((unit) => unit.text)
          .join('')
          .trim();
        if (cost < (next[end]?.cost ?? Infinity)) next[end] = { cost, lines: [...before.lines, text] };
      }
    }
    ways = next;
  }
  return ways[units.length] ?? null;
}
