import { createHash, randomUUID } from 'node:crypto';
import type { Typed } from '#lib/message-from-form.ts';

/** A second press, also on a slow line; not a colleague with the same few words behind the same address. */
const windowMs = 30_000;
/** So that a flood can not fill the memory; the oldest go first. */
const most = 10_000;

const names = ['type', 'message', 'name', 'phone', 'email', 'reach', 'note'];

/**
 * Ids for messages of the plain form, which has none of its own: the same words from the same client within half a
 * minute are a second press, and get the id of the first. Other words, or another client, are another message.
 * It holds hashes only, and after a restart nothing: then a message may come twice, but never not at all.
 */
export function createPresses(now: () => number) {
  const recent = new Map<string, { id: string; at: number }>();
  return (client: string, typed: Typed): string => {
    const at = now();
    const words = JSON.stringify([client, ...names.map((name) => typed[name]?.trim() ?? '')]);
    const key = createHash('sha256').update(words).digest('base64url');
    const known = recent.get(key);
    if (known && at - known.at < windowMs) return known.id;
    const id = randomUUID();
    recent.delete(key);
    recent.set(key, { id, at });
    for (const [oldest, press] of recent) {
      if (recent.size <= most && at - press.at < windowMs) break;
      recent.delete(oldest);
    }
    return id;
  };
}
