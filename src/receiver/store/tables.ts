/** `events` is the truth and only grows; `messages` keeps the words; `deliveries` is the workers' list. */
export const tables = `
CREATE TABLE IF NOT EXISTS messages (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  token TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL CHECK (type IN ('complaint', 'feedback')),
  received_at INTEGER NOT NULL,
  due_at INTEGER CHECK ((due_at IS NULL) = (type = 'feedback')),
  fingerprint TEXT NOT NULL,
  content TEXT NOT NULL
) STRICT;

CREATE TABLE IF NOT EXISTS events (
  sequence INTEGER PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES messages (id),
  at INTEGER NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS events_of_message ON events (message_id);
CREATE TRIGGER IF NOT EXISTS events_stay BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'events are never updated'); END;
CREATE TRIGGER IF NOT EXISTS events_remain BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

CREATE TABLE IF NOT EXISTS deliveries (
  message_id TEXT NOT NULL REFERENCES messages (id),
  path TEXT NOT NULL CHECK (path IN ('supervisor', 'executive')),
  attempt INTEGER NOT NULL DEFAULT 0,
  fence INTEGER NOT NULL DEFAULT 0,
  -- Due time of the next attempt; while leased, the end of the lease.
  next_at INTEGER NOT NULL,
  accepted_at INTEGER,
  PRIMARY KEY (message_id, path)
) STRICT;
CREATE INDEX IF NOT EXISTS deliveries_due ON deliveries (path, next_at) WHERE accepted_at IS NULL;
`;
