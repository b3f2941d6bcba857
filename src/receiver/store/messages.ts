import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import type { Event } from '../events.ts';
import { stageOf } from './projection.ts';
import { erasedContent, erasedEvent } from './erasure.ts';
import type { Content, Stored } from './store.ts';

type Row = Record<string, SQLOutputValue>;

/** In a flood of what looks automatic the clock must stay quick; as these are judged, the next ones come. */
const mostHeld = 100;

/** Messages and their events, in the caller's transaction. */
export function messagesIn(database: DatabaseSync) {
  const one = (where: string) => database.prepare(`SELECT * FROM messages WHERE ${where}`);
  const byId = one('id = ?');
  const byToken = one('token = ?');
  const byNumber = one('number = ?');
  const sequels = database.prepare(
    "SELECT number FROM messages WHERE json_extract(content, '$.earlier') = ? ORDER BY received_at, rowid",
  );
  const since = one('received_at >= ? ORDER BY received_at, rowid');
  const waiting = one("stage = 'waiting' ORDER BY received_at");
  const held = one(`stage = 'held' ORDER BY received_at LIMIT ${mostHeld}`);
  const unclosed = one("stage = 'unclosed' ORDER BY received_at");
  const eventsOf = database.prepare('SELECT body FROM events WHERE message_id = ? ORDER BY sequence');
  const addMessage = database.prepare('INSERT INTO messages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const addEvent = database.prepare('INSERT INTO events (message_id, at, type, body) VALUES (?, ?, ?, ?)');
  const project = database.prepare('UPDATE messages SET stage = ? WHERE id = ?');

  const empty = database.prepare('UPDATE messages SET content = ? WHERE id = ?');
  const eventRows = database.prepare('SELECT sequence FROM events WHERE message_id = ? ORDER BY sequence');
  const rewrite = database.prepare('UPDATE events SET body = ? WHERE sequence = ?');

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
      addMessage.run(
        id,
        number,
        token,
        type,
        receivedAt,
        firstContactDueAt,
        fingerprint,
        words,
        stageOf(message),
      );
      for (const event of message.events) record(id, event);
    },
    addEvent(message: Stored, event: Event): Stored {
      const after = { ...message, events: [...message.events, event] };
      record(message.id, event);
      project.run(stageOf(after), message.id);
      return after;
    },
    byId: (id: string) => orNull(byId.get(id)),
    byToken: (token: string) => orNull(byToken.get(token)),
    byNumber: (number: string) => orNull(byNumber.get(number)),
    sequelsOf: (number: string) => sequels.all(number).map((row) => String(row['number'])),
    since: (from: number) => since.all(from).map(stored),
    waiting: () => [...waiting.all(), ...held.all()].map(stored),
    unclosed: () => unclosed.all().map(stored),
    erase({ id, events }: Stored, at: number): void {
      empty.run(JSON.stringify(erasedContent(at)), id);
      const rows = eventRows.all(id);
      events.forEach((event, index) =>
        rewrite.run(JSON.stringify(erasedEvent(event)), Number(rows[index]?.['sequence'])),
      );
    },
  };
}
