import type { SQLOutputValue } from 'node:sqlite';
import { paths, type Event, type Path } from '../state.ts';
import { openDatabase } from './database.ts';
import type { Claim, Content, Store, Stored } from './store.ts';

type Row = Record<string, SQLOutputValue>;

/** @throws Error when this SQLite, or its file, can not keep what we promise. */
export function openStore(dataDir: string): Store {
  const database = openDatabase(dataDir);
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
