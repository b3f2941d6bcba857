/** Of the tables below: another number is another receiver's folder, and is refused. */
export const schemaVersion = 3;

/** `events` is the truth and only grows; `messages` keeps the words; `notices` is the workers' list. */
export const tables = `
CREATE TABLE IF NOT EXISTS messages (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  token TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL CHECK (type IN ('complaint', 'feedback')),
  received_at INTEGER NOT NULL,
  due_at INTEGER CHECK ((due_at IS NULL) = (type = 'feedback')),
  fingerprint TEXT NOT NULL,
  content TEXT NOT NULL,
  -- Projection of the events: who still has to look at it.
  stage TEXT NOT NULL CHECK (stage IN ('waiting', 'held', 'unclosed', 'done'))
) STRICT;
CREATE INDEX IF NOT EXISTS messages_open ON messages (stage, received_at) WHERE stage <> 'done';

CREATE TABLE IF NOT EXISTS events (
  sequence INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES messages (id),
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS events_of_message ON events (message_id);
-- But for the words of a message that is erased.
CREATE TRIGGER IF NOT EXISTS events_stay BEFORE UPDATE ON events
WHEN (SELECT json_extract(content, '$.erasedAt') FROM messages WHERE id = old.message_id) IS NULL
BEGIN SELECT RAISE(ABORT, 'events are never updated'); END;
CREATE TRIGGER IF NOT EXISTS events_remain BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TABLE IF NOT EXISTS notices (
  id INTEGER PRIMARY KEY,
  -- Null for what is about no message: the digest, the disk.
  message_id TEXT REFERENCES messages (id),
  recipient TEXT NOT NULL CHECK (recipient IN ('supervisor', 'executive', 'handler', 'third')),
  kind TEXT NOT NULL,
  -- Names the reminder together with message, recipient and kind.
  due_at INTEGER NOT NULL,
  attempt INTEGER NOT NULL DEFAULT 0,
  fence INTEGER NOT NULL DEFAULT 0,
  -- Due time of the next attempt; while leased, the end of the lease.
  next_at INTEGER NOT NULL,
  accepted_at INTEGER,
  -- A person made it pointless before it was delivered.
  ended_at INTEGER
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS notices_once ON notices (ifnull(message_id, ''), recipient, kind, due_at);
CREATE INDEX IF NOT EXISTS notices_due ON notices (recipient, next_at) WHERE accepted_at IS NULL AND ended_at IS NULL;
CREATE INDEX IF NOT EXISTS notices_of_message ON notices (message_id);

CREATE TABLE IF NOT EXISTS votes (
  path TEXT NOT NULL,
  solved INTEGER NOT NULL CHECK (solved IN (0, 1)),
  count INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (path, solved)
) STRICT;
`;
