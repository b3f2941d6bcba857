import { expect, it } from 'vitest';
import { transactionsOn } from '#receiver/store/transaction.ts';

const failure = (errcode: number) => Object.assign(new Error('disk'), { code: 'ERR_SQLITE_ERROR', errcode });

/** A database whose first commit fails. */
function failing(errcode: number) {
  const done: string[] = [];
  let isTransaction = false;
  const database = {
    get isTransaction() {
      return isTransaction;
    },
    exec(sql: string) {
      done.push(sql);
      if (sql === 'COMMIT' && done.filter((each) => each === 'COMMIT').length === 1) throw failure(errcode);
      isTransaction = sql === 'BEGIN IMMEDIATE';
    },
  };
  return { done, transaction: transactionsOn(database) };
}

it('after a failed fsync nothing more is promised, also where the disk says that it can again', () => {
  const { done, transaction } = failing(1_034);
  expect(() => transaction(() => 1)).toThrow('disk');
  expect(done.at(-1)).toBe('ROLLBACK');
  expect(() => transaction(() => 2)).toThrow('disk');
  expect(done).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK']);
});

it.each([
  ['full', 13],
  ['busy', 5],
])('a disk that was %s is written to again', (_name, errcode) => {
  const { transaction } = failing(errcode);
  expect(() => transaction(() => 1)).toThrow('disk');
  expect(transaction(() => 2)).toBe(2);
});
