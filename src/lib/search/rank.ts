import type { Unit, Way } from './plan.ts';

/** Scores by address (`/manuals/sign-in/#steps`) of the records that hold a token. */
export type Scores = ReadonlyMap<string, number>;

export interface PageHit {
  path: string;
  score: number;
  /** The share of the query that the page holds, from 0 to 1; rare words count for more. */
  coverage: number;
  /** Of each unit, how much of it the page holds, from 0 to 1. */
  held: number[];
  /** Of each unit, which way it was read here. */
  ways: number[];
  /** Anchors of the sections that answer, best first. */
  anchors: string[];
}

/** How a record holds a unit: its best way. */
interface Holding {
  score: number;
  share: number;
  way: number;
}

/** A hit this much weaker than the best is noise, unless it holds all the words. */
const noise = 0.15;
const sectionsPerPage = 3;

/** What another reading counts where the word itself is known: probably those who typed it meant it. */
const otherThanKnown = 0.9;

const pageOf = (address: string): string => address.split('#')[0] ?? address;

/** What holds half of the tokens of a way counts for less than half of it. */
function holdingsOf({ tokens, idle, weight }: Way, way: number, scoresOf: (token: string) => Scores) {
  const sums = new Map<string, { score: number; count: number }>();
  for (const token of tokens) {
    for (const [address, score] of scoresOf(token)) {
      const sum = sums.get(address) ?? { score: 0, count: 0 };
      sums.set(address, { score: sum.score + score, count: sum.count + 1 });
    }
  }
  return new Map(
    [...sums].map(([address, { score, count }]): [string, Holding] => {
      const share = Math.max(0, (count - idle) / (tokens.length - idle));
      return [address, { score: weight * score * Math.sqrt(share), share: weight * share, way }];
    }),
  );
}

const best = (holdings: Iterable<Holding>): number => Math.max(0, ...[...holdings].map(({ score }) => score));

/** The records that hold a unit, each by the reading that suits it best. */
function recordsOf({ ways }: Unit, scoresOf: (token: string) => Scores): Map<string, Holding> {
  const [typed = new Map<string, Holding>(), ...others] = ways.map((way, at) =>
    holdingsOf(way, at, scoresOf),
  );
  const isKnown = [...typed.values()].some(({ share }) => share === 1);
  const top = best(typed.values());
  for (const other of others) {
    // A rarer word scores higher, but is no better than what was typed.
    const factor = isKnown ? otherThanKnown * Math.min(1, top / best(other.values())) : 1;
    for (const [address, holding] of other) {
      const score = holding.score * factor;
      if (score > (typed.get(address)?.score ?? 0)) typed.set(address, { ...holding, score });
    }
  }
  return typed;
}

/** How telling a unit is: what few pages hold tells more, but not without end. */
function rarityOf(records: Map<string, Holding>, pages: number): number {
  const whole = [...records].filter(([, { share }]) => share > 0.75);
  const holding = new Set(whole.map(([address]) => pageOf(address))).size;
  return 1 + Math.log(1 + (pages - holding) / (holding + 2));
}

/**
 * Records become pages: a page is as good as its best record, and better for each word it holds anywhere.
 * @param pages how many pages the site has.
 */
export function rankPages(units: Unit[], scoresOf: (token: string) => Scores, pages: number): PageHit[] {
  const records = units.map((unit) => recordsOf(unit, scoresOf));
  const counts = units.map(({ weight }, at) =>
    weight === 1 ? rarityOf(records[at] ?? new Map(), pages) : 0,
  );
  const all = counts.reduce((sum, count) => sum + count, 0);
  const addresses = Map.groupBy(new Set(records.flatMap((record) => [...record.keys()])), pageOf);
  const hits = [...addresses].map(([path, addresses]): PageHit => {
    const scored = addresses
      .map((address) => ({
        address,
        score: units.reduce(
          (sum, { weight }, at) => sum + weight * (records[at]?.get(address)?.score ?? 0),
          0,
        ),
      }))
      .sort((a, b) => b.score - a.score);
    const holdings = records.map((record) =>
      addresses
        .flatMap((address) => record.get(address) ?? [])
        .reduce((a, b) => (b.share > a.share ? b : a), { score: 0, share: 0, way: 0 }),
    );
    const coverage =
      counts.reduce((sum, count, at) => sum + count * (holdings[at]?.share ?? 0), 0) / (all || 1);
    const sections = scored.filter(({ address }) => address.includes('#'));
    return {
      path,
      score: (scored[0]?.score ?? 0) * Math.sqrt(coverage),
      coverage,
      held: holdings.map(({ share }) => share),
      ways: holdings.map(({ way }) => way),
      anchors: sections
        .filter(({ score }) => score >= (sections[0]?.score ?? 0) / 2)
        .map(({ address }) => address.split('#')[1] ?? '')
        .slice(0, sectionsPerPage),
    };
  });
  const top = Math.max(0, ...hits.map(({ score }) => score));
  return hits
    .filter(({ score, coverage }) => coverage >= 1 || score > top * noise)
    .sort((a, b) => b.score - a.score);
}
