import type { DatabaseSync } from 'node:sqlite';
import type { Votes } from './store.ts';

/** Counts by page: who voted is not kept. */
export function votesIn(database: DatabaseSync) {
  const add = database.prepare(
    `INSERT INTO votes VALUES (?, ?, 1, ?)
     ON CONFLICT (path, solved) DO UPDATE SET count = count + 1, last_at = max(last_at, excluded.last_at)`,
  );
  const all = database.prepare(
    `SELECT path, sum(iif(solved, count, 0)) AS solved, sum(iif(solved, 0, count)) AS unsolved, max(last_at) AS last_at
     FROM votes GROUP BY path ORDER BY unsolved DESC, path`,
  );
  return {
    add(path: string, solved: boolean, at: number): void {
      add.run(path, Number(solved), at);
    },
    all: (): Votes[] =>
      all.all().map(({ path, solved, unsolved, last_at }) => ({
        path: String(path),
        solved: Number(solved),
        unsolved: Number(unsolved),
        lastAt: Number(last_at),
      })),
  };
}
