import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { schemaVersion, tables } from './tables.ts';

/** WAL with FULL: an answered message survives a power cut. The older SQLite could corrupt a WAL on reset. */
const oldestVersion = [3, 51, 3];
const pragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  busy_timeout: 5_000,
  foreign_keys: 1,
  trusted_schema: 0,
  // What is erased is overwritten, whichever process wrote it.
  secure_delete: 1,
};

function assertDurable(database: DatabaseSync): void {
  const version = String(database.prepare('SELECT sqlite_version() AS version').get()?.['version']);
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  const [a = 0, b = 0, c = 0] = oldestVersion;
  if (major * 1e6 + minor * 1e3 + patch < a * 1e6 + b * 1e3 + c) {
    throw new Error(
      `SQLite ${oldestVersion.join('.')} 以降が要ります(いまは ${version})。Node.js を新しくしてください。`,
    );
  }
  for (const [name, wanted] of Object.entries(pragmas)) {
    const [found] = Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {});
    if (found !== wanted)
      throw new Error(
        `SQLite の ${name} が ${String(found)} です。${wanted} でなければ保存を約束できません。`,
      );
  }
}

/**
 * Whether the file is still empty.
 * @throws Error when another release of the receiver wrote this folder.
 */
function isNew(database: DatabaseSync, dataDir: string): boolean {
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  const isEmpty = database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
  if (isEmpty || found === schemaVersion) return isEmpty;
  throw new Error(
    `DATA_DIR(${dataDir})は、別の版の受け取り側が書いたものです(版 ${found}、いまは ${schemaVersion})。中は変えていません。別のフォルダを DATA_DIR に書くか、元の版で動かしてください。`,
  );
}

/** An error after which nothing that this process writes can be trusted: a failed fsync can not be retried. */
export const isDiskFailure = (error: unknown): error is Error =>
  isStorageError(error) && [10, 11, 26].includes((error as unknown as { errcode: number }).errcode & 0xff);

export const isStorageError = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  ['ERR_SQLITE_ERROR', 'ERR_INVALID_STATE'].includes(String(error.code));

/** @throws Error when this SQLite, or its file, can not keep what we promise. */
export function openDatabase(dataDir: string): DatabaseSync {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = path.join(dataDir, 'receiver.sqlite');
  // Made by us first, so that it, and the journal that copies its mode, are readable by their owner alone.
  closeSync(openSync(file, 'a', 0o600));
  const database = new DatabaseSync(file, {
    enableForeignKeyConstraints: true,
    enableDoubleQuotedStringLiterals: false,
    timeout: pragmas.busy_timeout,
  });
  database.enableDefensive(true);
  database.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; PRAGMA secure_delete = ON;',
  );
  assertDurable(database);
  // Of a file that is there nothing is written: a receiver must come up on a full disk too, to tell what it holds.
  if (isNew(database, dataDir))
    database.exec(`BEGIN IMMEDIATE; ${tables} PRAGMA user_version = ${schemaVersion}; COMMIT`);
  return database;
}
