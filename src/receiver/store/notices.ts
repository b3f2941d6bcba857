import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { bundledWith, isSingle, mostPressing, type Kind, type Notice } from '../notices/kinds.ts';
import { recipients, type Recipient } from '../recipients.ts';
import type { Claim, Health } from './store.ts';

const open = 'accepted_at IS NULL AND ended_at IS NULL';

/** The workers' list, in the caller's transaction. */
export function noticesIn(database: DatabaseSync) {
  const add = database.prepare(
    'INSERT INTO notices (message_id, recipient, kind, due_at, next_at) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const oldest = database.prepare(
    `SELECT * FROM notices WHERE recipient = ? AND ${open} AND next_at <= ? ORDER BY next_at, id LIMIT 1`,
  );
  const together = database.prepare(
    `SELECT * FROM notices WHERE recipient = ? AND ${open} AND next_at <= ?
     AND kind IN (SELECT value FROM json_each(?)) ORDER BY id`,
  );
  const lease = database.prepare(
    'UPDATE notices SET attempt = attempt + 1, fence = fence + 1, next_at = ? WHERE id = ? RETURNING fence',
  );
  const accepted = database.prepare(
    `UPDATE notices SET accepted_at = ? WHERE id = ? AND fence = ? AND ${open}`,
  );
  const postponed = database.prepare(`UPDATE notices SET next_at = ? WHERE id = ? AND fence = ? AND ${open}`);
  const ended = database.prepare(
    `UPDATE notices SET ended_at = ? WHERE message_id = ? AND kind = ? AND (? IS NULL OR recipient = ?) AND ${open}`,
  );
  const earliest = database.prepare(`SELECT min(next_at) AS at FROM notices WHERE recipient = ? AND ${open}`);
  const told = database.prepare(
    'SELECT recipient, kind, max(due_at) AS due_at FROM notices WHERE message_id = ? GROUP BY recipient, kind',
  );
  const lastTold = database.prepare(
    'SELECT max(due_at) AS at FROM notices WHERE message_id IS NULL AND recipient = ? AND kind = ?',
  );
  const oldestUnsent = database.prepare(
    `SELECT min(due_at) AS at FROM notices WHERE ${open}
     AND recipient IN (SELECT value FROM json_each(?)) AND NOT (kind IS ? AND due_at IS ?)`,
  );
  const acceptedAt = database.prepare(
    "SELECT accepted_at AS at FROM notices WHERE ifnull(message_id, '') = ? AND recipient = ? AND kind = ? AND due_at = ?",
  );
  const lastAccepted = database.prepare('SELECT max(accepted_at) AS at FROM notices WHERE recipient = ?');

  const time = (row: Record<string, SQLOutputValue> | undefined) => (row?.['at'] ?? null) as number | null;

  return {
    add({ messageId, recipient, kind, dueAt }: Notice): void {
      add.run(messageId, recipient, kind, dueAt, dueAt);
    },
    claim(recipient: Recipient, now: number, leaseMs: number): Omit<Claim, 'stored'> | null {
      const first = oldest.get(recipient, now);
      if (first === undefined) return null;
      const kind = first['kind'] as Kind;
      const rows = isSingle(kind) ? [first] : together.all(recipient, now, JSON.stringify(bundledWith(kind)));
      return {
        recipient,
        kind: mostPressing(rows.map((row) => row['kind'] as Kind)) ?? kind,
        attempt: Number(first['attempt']) + 1,
        rows: rows.map(({ id, message_id, due_at, ...row }) => ({
          id: Number(id),
          kind: row['kind'] as Kind,
          fence: Number(lease.get(now + leaseMs, Number(id))?.['fence']),
          messageId: message_id as string | null,
          dueAt: Number(due_at),
        })),
      };
    },
    /** The rows that were still this worker's. */
    accept: ({ rows }: Claim, now: number) =>
      rows.filter(({ id, fence }) => accepted.run(now, id, fence).changes === 1),
    postpone: ({ rows }: Claim, nextAt: number) =>
      rows.filter(({ id, fence }) => postponed.run(nextAt, id, fence).changes === 1),
    end(
      messageId: string,
      { kinds, recipient = null }: { kinds: readonly Kind[]; recipient?: Recipient | null },
      now: number,
    ): void {
      for (const kind of kinds) ended.run(now, messageId, kind, recipient, recipient);
    },
    nextAt: (recipient: Recipient) => time(earliest.get(recipient)),
    told: (messageId: string) =>
      told.all(messageId).map(({ recipient, kind, due_at }) => ({
        recipient: recipient as Recipient,
        kind: kind as Kind,
        dueAt: Number(due_at),
      })),
    acceptedAt: ({ messageId, recipient, kind, dueAt }: Notice) =>
      time(acceptedAt.get(messageId ?? '', recipient, kind, dueAt)),
    lastTold: (recipient: Recipient, kind: Kind) => time(lastTold.get(recipient, kind)),
    health: (named: readonly Recipient[], besides?: Pick<Notice, 'kind' | 'dueAt'>): Health => ({
      oldestUnsentAt: time(
        oldestUnsent.get(JSON.stringify(named), besides?.kind ?? null, besides?.dueAt ?? null),
      ),
      lastAcceptedAt: Object.fromEntries(
        recipients.map((recipient) => [recipient, time(lastAccepted.get(recipient))]),
      ) as Health['lastAcceptedAt'],
    }),
  };
}
