import { problem, receipt, type Problem, type Receipt } from '#schemas/message.ts';
import { bodyOf, type Pending, type Via } from './pending.ts';

export type Answer =
  | { type: 'received'; receipt: Receipt }
  /** For good: the words must be changed. */
  | { type: 'refused'; problem: Problem }
  /** Not yet: offline, busy, misconfigured, or an answer that is no receipt. */
  | { type: 'held'; retryAfterMs: number };

export interface Sending {
  fetch: typeof fetch;
  /** Origin of the receiver. */
  endpoint: string;
  now: () => number;
}

const timeoutMs = 15_000;
const permanent = [400, 413, 415, 422];
export const longestRetryAfterMs = 600_000;
/** Browsers refuse keepalive bodies over 64 KiB, shared by all requests under way. */
const keepaliveBytes = 60_000;

const unexplained: Problem = {
  type: 'about:blank',
  title: 'この内容では受け取れませんでした。',
  status: 400,
};

/** One attempt. Only a well-formed receipt for this very id counts as received: a captive portal answers 200 too. */
export async function send(pending: Pending, via: Via, { fetch, endpoint, now }: Sending): Promise<Answer> {
  try {
    const body = JSON.stringify(bodyOf(pending, via, now()));
    const response = await fetch(`${endpoint}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      keepalive: new TextEncoder().encode(body).length < keepaliveBytes,
      signal: AbortSignal.timeout(timeoutMs),
    });
    const data: unknown = await response.json().catch(() => null);
    if (response.ok) return receivedOrHeld(data, pending);
    if (permanent.includes(response.status)) {
      return { type: 'refused', problem: problem.safeParse(data).data ?? unexplained };
    }
    return { type: 'held', retryAfterMs: retryAfterMs(response.headers.get('retry-after'), now()) };
  } catch {
    return { type: 'held', retryAfterMs: 0 };
  }
}

function receivedOrHeld(data: unknown, { id }: Pending): Answer {
  const { data: found } = receipt.safeParse(data);
  const isOurs = found?.id.toLowerCase() === id.toLowerCase();
  return found && isOurs ? { type: 'received', receipt: found } : { type: 'held', retryAfterMs: 0 };
}

/** Seconds or a date, at most ten minutes. */
function retryAfterMs(header: string | null, now: number): number {
  if (header === null) return 0;
  const ms = /^\d+$/.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Math.min(Math.max(ms || 0, 0), longestRetryAfterMs);
}
