import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Event } from '../events.ts';
import { isWaiting } from './projection.ts';
import type { Content, Stored } from './store.ts';

type Row = Record<string, SQLOutputValue>;

/** Messages and their events, in the caller's transaction. */
export function messagesIn(database: DatabaseSync) {
  const one = (where: string) => database.prepare(`SELECT * FROM messages WHERE ${where}`);
  const byId = one('id = ?');
  const byToken = one('token = ?');
  const byNumber = one('number = ?');
  const since = one('received_at >= ? ORDER BY received_at, rowid');
  const waiting = one('is_waiting = 1 ORDER BY received_at');
  const eventsOf = database.prepare('SELECT body FROM events WHERE message_id = ? ORDER BY sequence');
  const addMessage = database.prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const addEvent = database.prepare('INSERT INTO events (message_id, at, type, body) VALUES (?, ?, ?, ?)');
  const project = database.prepare('UPDATE messages SET is_waiting = ? WHERE id = ?');

  const stored = (row: Row): Stored => ({
    id: String(row['id']),
    number: String(row['number']),
    token: String(row['token']),
    type: row['type'] as Stored['type'],
    receivedAt: Number(row['received_at']),
    firstContactDueAt: row['due_at'] as number | null,
    fingerprint: String(row['fingerprint']),
    content: JSON.parse(String(row['content'])) as Content,
    events: eventsOf.all(String(row['id'])).map((event) => JSON.parse(String(event['body'])) as Event),
  });
  const orNull = (row: Row | undefined): Stored | null => (row === undefined ? null : stored(row));
  const record = (id: string, event: Event) => addEvent.run(id, event.at, event.type, JSON.stringify(event));

  return {
    add(message: Stored): void {
      const { id, number, token, type, receivedAt, firstContactDueAt, fingerprint, content } = message;
      const words = JSON.stringify(content);
      const waits = Number(isWaiting(message));
      addMessage.run(id, number, token, type, receivedAt, firstContactDueAt, fingerprint, words, waits);
      for (const event of message.events) record(id, event);
    },
    addEvent(message: Stored, event: Event): Stored {
      const after = { ...message, events: [...message.events, event] };
      record(message.id, event);
      project.run(Number(isWaiting(after)), message.id);
      return after;
    },
    byId: (id: string) => orNull(byId.get(id)),
    byToken: (token: string) => orNull(byToken.get(token)),
    byNumber: (number: string) => orNull(byNumber.get(number)),
    since: (from: number) => since.all(from).map(stored),
    waiting: () => waiting.all().map(stored),
  };
}
