import type { DatabaseSync } from 'node:sqlite';
import { isDiskFailure } from './database.ts';

/**
 * All or nothing. After the disk has failed once it is nothing for ever: a commit that "succeeds" after a failed
 * fsync may lie nowhere, and the process that is about to end would promise it.
 */
export function transactionsOn(database: Pick<DatabaseSync, 'exec' | 'isTransaction'>) {
  let broken: Error | null = null;
  return <Result>(work: () => Result): Result => {
    if (broken !== null) throw broken;
    try {
      database.exec('BEGIN IMMEDIATE');
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (isDiskFailure(error)) broken = error;
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };
}
