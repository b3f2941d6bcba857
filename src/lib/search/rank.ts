import type { Unit } from './plan.ts';

/** Scores by address (`/manuals/sign-in/#steps`) of the records that hold a token. */
export type Scores = ReadonlyMap<string, number>;

export interface PageHit {
  path: string;
  score: number;
  /** The share of the query's words that the page holds, from 0 to 1. */
  coverage: number;
  /** Anchors of the sections that answer, best first. */
  anchors: string[];
}

interface Tally {
  score: number;
  /** Of each unit, the share of its tokens found. */
  found: number[];
}

/** A hit this much weaker than the best is noise, unless it holds all the words. */
const noise = 0.25;
const sectionsPerPage = 3;

/**
 * How much of a word `count` of its tokens are. A pair of kanji is mostly a word of its own; a pair of kana is a
 * syllable that フレーム shares with クレーム, so the first one counts for nothing.
 */
function shareOf({ script, tokens }: Unit, count: number): number {
  const isKana = script === 'katakana' || script === 'hiragana';
  const chance = isKana && tokens.length > 1 ? 1 : 0;
  return (count - chance) / (tokens.length - chance);
}

/** Sum the scores of a unit's tokens for each record; what holds half of them counts for less than half. */
function tally(units: Unit[], scoresOf: (token: string) => Scores): Map<string, Tally> {
  const records = new Map<string, Tally>();
  units.forEach((unit, at) => {
    const { tokens, weight } = unit;
    const sums = new Map<string, { score: number; count: number }>();
    for (const token of tokens) {
      for (const [address, score] of scoresOf(token)) {
        const sum = sums.get(address) ?? { score: 0, count: 0 };
        sums.set(address, { score: sum.score + score, count: sum.count + 1 });
      }
    }
    for (const [address, { score, count }] of sums) {
      const share = shareOf(unit, count);
      const record = records.get(address) ?? { score: 0, found: units.map(() => 0) };
      record.score += weight * score * Math.sqrt(share);
      record.found[at] = share;
      records.set(address, record);
    }
  });
  return records;
}

function coverageOf(units: Unit[], records: Tally[]): number {
  let all = 0;
  let held = 0;
  units.forEach(({ weight, script }, at) => {
    if (script === 'tie') return;
    all += weight;
    held += weight * Math.max(...records.map(({ found }) => found[at] ?? 0));
  });
  return all ? held / all : 0;
}

/** Records become pages: a page is as good as its best record, and a little better for each word it holds elsewhere. */
export function rankPages(units: Unit[], scoresOf: (token: string) => Scores): PageHit[] {
  const pages = Map.groupBy(tally(units, scoresOf), ([address]) => address.split('#')[0] ?? address);
  const hits = [...pages].map(([path, records]) => {
    const ranked = records.sort(([, a], [, b]) => b.score - a.score);
    const tallies = ranked.map(([, record]) => record);
    const top = tallies[0]?.score ?? 0;
    const coverage = coverageOf(units, tallies);
    const sections = ranked.filter(([address]) => address.includes('#'));
    const anchors = sections
      .filter(([, { score }]) => score >= (sections[0]?.[1].score ?? 0) / 2)
      .map(([address]) => address.split('#')[1] ?? '');
    return { path, score: top * coverage, coverage, anchors: anchors.slice(0, sectionsPerPage) };
  });
  const best = Math.max(0, ...hits.map(({ score }) => score));
  return hits
    .filter(({ score, coverage }) => coverage >= 1 || score > best * noise)
    .sort((a, b) => b.score - a.score);
}
