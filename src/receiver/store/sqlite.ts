import { closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { paths, type Event, type Path } from '../state.ts';
import type { Claim, Content, Store, Stored } from './store.ts';
import { tables } from './tables.ts';

type Row = Record<string, SQLOutputValue>;

/** WAL with FULL: an answered message survives a power cut. The older SQLite could corrupt a WAL on reset. */
const oldestVersion = [3, 51, 3];
const pragmas = {
  journal_mode: 'wal',
  synchronous: 2,
  busy_timeout: 5_000,
  foreign_keys: 1,
  trusted_schema: 0,
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

/** An error after which nothing that this process writes can be trusted: a failed fsync can not be retried. */
export const isDiskFailure = (error: unknown): boolean =>
  isStorageError(error) && [10, 11, 26].includes((error as unknown as { errcode: number }).errcode & 0xff);

export const isStorageError = (error: unknown): error is Error =>
  error instanceof Error &&
  'code' in error &&
  ['ERR_SQLITE_ERROR', 'ERR_INVALID_STATE'].includes(String(error.code));

/** @throws Error when this SQLite, or its file, can not keep what we promise. */
export function openStore(dataDir: string): Store {
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
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;');
  assertDurable(database);
  database.exec(tables);

  const messageById = database.prepare('SELECT * FROM messages WHERE id = ?');
  const messageByToken = database.prepare('SELECT * FROM messages WHERE token = ?');
  const eventsOf = database.prepare('SELECT body FROM events WHERE message_id = ? ORDER BY sequence');
  const addMessage = database.prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const addEvent = database.prepare('INSERT INTO events (message_id, at, type, body) VALUES (?, ?, ?, ?)');
  const addDelivery = database.prepare('INSERT INTO deliveries (message_id, path, next_at) VALUES (?, ?, ?)');
  const lease = database.prepare(`
    UPDATE deliveries SET attempt = attempt + 1, fence = fence + 1, next_at = :until
    WHERE rowid = (
      SELECT rowid FROM deliveries WHERE path = :path AND accepted_at IS NULL AND next_at <= :now ORDER BY next_at LIMIT 1
    ) RETURNING message_id, attempt, fence`);
  const accepted = database.prepare(
    'UPDATE deliveries SET accepted_at = ? WHERE message_id = ? AND path = ? AND fence = ? AND accepted_at IS NULL',
  );
  const postponed = database.prepare(
    'UPDATE deliveries SET next_at = ? WHERE message_id = ? AND path = ? AND fence = ? AND accepted_at IS NULL',
  );
  const earliest = database.prepare(
    'SELECT min(next_at) AS next_at FROM deliveries WHERE path = ? AND accepted_at IS NULL',
  );

  const transaction = <Result>(work: () => Result): Result => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      database.exec('COMMIT');
      return result;
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  };

  const record = (id: string, event: Event) => addEvent.run(id, event.at, event.type, JSON.stringify(event));

  const stored = (row: Row | undefined): Stored | null =>
    row === undefined
      ? null
      : {
          id: String(row['id']),
          number: String(row['number']),
          token: String(row['token']),
          type: row['type'] as Stored['type'],
          receivedAt: Number(row['received_at']),
          firstContactDueAt: row['due_at'] as number | null,
          fingerprint: String(row['fingerprint']),
          content: JSON.parse(String(row['content'])) as Content,
          events: eventsOf.all(String(row['id'])).map((event) => JSON.parse(String(event['body'])) as Event),
        };

  return {
    async put(message) {
      return transaction(() => {
        const before = stored(messageById.get(message.id));
        if (before) return before;
        const { id, number, token, type, receivedAt, firstContactDueAt, fingerprint, content } = message;
        addMessage.run(
          id,
          number,
          token,
          type,
          receivedAt,
          firstContactDueAt,
          fingerprint,
          JSON.stringify(content),
        );
        for (const event of message.events) record(id, event);
        if (type === 'complaint') for (const person of paths) addDelivery.run(id, person, receivedAt);
        return message;
      });
    },
    async byId(id) {
      return stored(messageById.get(id));
    },
    async byToken(token) {
      return stored(messageByToken.get(token));
    },
    async claim(person, now, leaseMs) {
      const row = lease.get({ path: person, now, until: now + leaseMs });
      if (row === undefined) return null;
      const message = stored(messageById.get(String(row['message_id'])));
      if (message === null) throw new Error('配達の行に本文がありません。');
      return {
        messageId: message.id,
        path: person,
        attempt: Number(row['attempt']),
        fence: Number(row['fence']),
        stored: message,
      };
    },
    async accept({ messageId, path: person, fence }: Claim, now) {
      return transaction(() => {
        const { changes } = accepted.run(now, messageId, person, fence);
        if (changes === 1) record(messageId, { type: 'accepted', at: now, path: person });
        return changes === 1;
      });
    },
    async postpone({ messageId, path: person, fence }, nextAt) {
      return postponed.run(nextAt, messageId, person, fence).changes === 1;
    },
    async nextAt(person: Path) {
      return earliest.get(person)?.['next_at'] as number | null;
    },
    async check() {
      database.prepare('SELECT 1 FROM messages LIMIT 1').all();
    },
    async close() {
      database.close();
    },
  };
}
