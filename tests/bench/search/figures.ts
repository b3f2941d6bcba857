import type { Query } from './corpus.ts';

/** What a search engine said to a query. */
export interface Outcome {
  query: Query;
  /** Addresses, best first. */
  paths: string[];
  /** It said that nothing fits. */
  isNear: boolean;
  milliseconds: number;
}

/** Rates from 0 to 1 over the queries that have an answer, `noneAnswered` over those that have none; NaN over no query. */
export interface Figures {
  'success@1': number;
  'success@3': number;
  'mrr@10': number;
  nothingFound: number;
  noneAnswered: number;
  falselyRefused: number;
  latencyP50Ms: number;
  latencyP95Ms: number;
}

/** The value that `share` of the numbers do not exceed; NaN of no numbers. */
export const percentile = (numbers: number[], share: number): number =>
  numbers.toSorted((a, b) => a - b)[Math.max(0, Math.ceil(share * numbers.length) - 1)] ?? NaN;

const rate = <T>(items: T[], holds: (item: T) => boolean): number =>
  items.filter(holds).length / items.length;

/** From 1; Infinity when no page that answers was found. */
export const placeOf = ({ query, paths }: Outcome): number =>
  paths.findIndex((path) => query.expected.includes(path)) + 1 || Infinity;

export function figuresOf(outcomes: Outcome[]): Figures {
  const answerable = outcomes.filter(({ query }) => query.expected.length);
  const unanswerable = outcomes.filter(({ query }) => !query.expected.length);
  const places = answerable.map(placeOf);
  const times = outcomes.map(({ milliseconds }) => milliseconds);
  return {
    'success@1': rate(places, (place) => place === 1),
    'success@3': rate(places, (place) => place <= 3),
    'mrr@10': places.reduce((sum, place) => sum + (place <= 10 ? 1 / place : 0), 0) / places.length,
    nothingFound: rate(answerable, ({ paths }) => !paths.length),
    noneAnswered: rate(unanswerable, ({ isNear }) => isNear),
    falselyRefused: rate(answerable, ({ isNear }) => isNear),
    latencyP50Ms: percentile(times, 0.5),
    latencyP95Ms: percentile(times, 0.95),
  };
}
