import { backup } from 'node:sqlite';
import { endedBy, isFirstWord } from '../notices/kinds.ts';
import type { Event } from '../events.ts';
import { isPath } from '../recipients.ts';
import { next } from '../rules.ts';
import { stateOf } from '../state.ts';
import { openDatabase } from './database.ts';
import { messagesIn } from './messages.ts';
import { noticesIn } from './notices.ts';
import type { Claim, Store, Stored } from './store.ts';
import { transactionsOn } from './transaction.ts';
import { votesIn } from './votes.ts';

/** @throws Error when this SQLite, or its file, can not keep what we promise. */
export function openStore(dataDir: string): Store {
  const database = openDatabase(dataDir);
  const messages = messagesIn(database);
  const notices = noticesIn(database);
  const votes = votesIn(database);
  const transaction = transactionsOn(database);

  const known = (id: string | null): Stored => {
    const message = id === null ? null : messages.byId(id);
    if (message === null) throw new Error('お知らせの行に本文がありません。');
    return message;
  };

  /** Events of its own making: a notice that arrived for the first time on one of the two paths. */
  const arrived = ({ recipient, kind }: Claim, messageId: string, now: number): void => {
    if (!isPath(recipient) || !isFirstWord(kind)) return;
    const message = known(messageId);
    if (stateOf(message.events).acceptedAt[recipient] !== null) return;
    messages.addEvent(message, { type: 'accepted', at: now, path: recipient });
  };

  return {
    async put(message, told) {
      return transaction(() => {
        const before = messages.byId(message.id);
        if (before) return before;
        messages.add(message);
        told.forEach(notices.add);
        return message;
      });
    },
    async append(id, event: Event, told = [], isNoted = () => false) {
      return transaction(() => {
        const message = known(id);
        if (isNoted(message)) return message;
        next(stateOf(message.events), event);
        const after = messages.addEvent(message, event);
        const ended = endedBy(event);
        if (ended) notices.end(id, ended, event.at);
        told.forEach(notices.add);
        return after;
      });
    },
    async tell(told) {
      transaction(() => told.forEach(notices.add));
    },
    byId: async (id) => messages.byId(id),
    byToken: async (token) => messages.byToken(token),
    byNumber: async (number) => messages.byNumber(number),
    sequelsOf: async (number) => messages.sequelsOf(number),
    list: async (since) => messages.since(since),
    waiting: async (now) =>
      messages.waiting().map((stored) => ({ stored, told: notices.told(stored.id, now) })),
    unclosed: async () => messages.unclosed(),
    async erase(id, at) {
      transaction(() => messages.erase(known(id), at));
      // A page that was split or rebuilt may hold a copy of the words: the file is written anew.
      database.exec('VACUUM');
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    },
    lastTold: async (recipient, kind, now) => notices.lastTold(recipient, kind, now),
    async claim(recipient, now, leaseMs) {
      return transaction(() => {
        const claim = notices.claim(recipient, now, leaseMs);
        if (claim === null) return null;
        const ids = [...new Set(claim.rows.flatMap(({ messageId }) => messageId ?? []))];
        return { ...claim, stored: ids.map(known) };
      });
    },
    async accept(claim, now) {
      return transaction(() => {
        const own = notices.accept(claim, now);
        for (const { messageId } of own) if (messageId !== null) arrived(claim, messageId, now);
        return own.length > 0;
      });
    },
    async postpone(claim, nextAt) {
      return transaction(() => notices.postpone(claim, nextAt).length > 0);
    },
    async hasten(recipient, latest) {
      transaction(() => notices.hasten(recipient, latest));
    },
    acceptedAt: async (notice) => notices.acceptedAt(notice),
    nextAt: async (recipient) => notices.nextAt(recipient),
    vote: async (path, solved, at) => transaction(() => votes.add(path, solved, at)),
    votes: async () => votes.all(),
    health: async (named, besides) => notices.health(named, besides),
    async backup(file) {
      await backup(database, file);
    },
    async check() {
      database.prepare('SELECT 1 FROM messages LIMIT 1').all();
    },
    async close() {
      database.close();
    },
  };
}
