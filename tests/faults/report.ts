import { appendFileSync, mkdirSync } from 'node:fs';

/** One line of the table that `npm run test:faults` prints. */
export interface FaultResult {
  test: string;
  /** Faults injected. */
  faults: number;
  /** Messages of which a client holds a receipt. */
  acknowledged: number;
  /** Acknowledged, but absent or never offered to a path. Absent where the test counts none of that. */
  lost?: number;
  /** Copies beyond the first that a person's address took. A folder can not tell: a copy has the same name. */
  duplicates?: number;
  /** Milliseconds; what is measured is said in the name of the test. */
  worstMs: number;
  seed: number;
}

export const resultsFile = 'test-results/faults.jsonl';

export function report(result: FaultResult): void {
  mkdirSync('test-results', { recursive: true });
  appendFileSync(resultsFile, `${JSON.stringify(result)}\n`);
}

/** `FAULTS_SEED` repeats a run. */
export const seed = Number(process.env['FAULTS_SEED'] ?? Math.floor(Math.random() * 2 ** 31));

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(from: number): () => number {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
