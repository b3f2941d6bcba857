import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { letterOf } from '#receiver/delivery/letter.ts';
import { mailTransport } from '#receiver/delivery/mail.ts';
import { createRoute } from '#receiver/delivery/route.ts';
import { waitFor } from '#receiver/delivery/steady.ts';
import { timeLimits, type Transport } from '#receiver/delivery/transport.ts';
import { webhookTransport } from '#receiver/delivery/webhook.ts';
import { startWorker, type Courier } from '#receiver/delivery/worker.ts';
import { firstWords } from '#receiver/intake.ts';
import type { Path } from '#receiver/recipients.ts';
import { openStore } from '#receiver/store/sqlite.ts';
import type { Store, Stored } from '#receiver/store/store.ts';
import { complaint } from '../fixtures/receiver/complaint.ts';
import { mailSink, type MailSink } from './sinks/mail.ts';
import { webhookSink, type WebhookSink } from './sinks/webhook.ts';

/** Fifty seconds of the retry schedule are one of ours. */
export const scale = 50;
/** Shorter than the receiver's, but long enough for a machine that others use too. */
const limits = { connectMs: timeLimits.connectMs / 4, totalMs: timeLimits.totalMs / 4 };

export interface Report {
  number: string;
  kind: string;
  recipient: string;
  isDelivered: boolean;
  /** Since the pair began. */
  ms: number;
}

/** The supervisor behind a scripted mail server, the executive behind a scripted webhook, and a worker for each. */
export interface Pair {
  store: Store;
  mail: MailSink;
  webhook: WebhookSink;
  reports: Report[];
  couriers: Record<Path, Courier>;
  put(): Promise<Stored>;
  start(): void;
  stop(): Promise<void>;
}

export async function startPair(
  random: () => number,
  change: { store?: (store: Store) => Store; fallback?: (webhook: WebhookSink) => Transport } = {},
): Promise<Pair> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'pair-'));
  const [mail, webhook] = await Promise.all([mailSink(), webhookSink()]);
  const store = (change.store ?? ((plain) => plain))(openStore(folder));
  const began = Date.now();
  const now = () => began + Math.round((performance.now() - start) * scale);
  const start = performance.now();
  const reports: Report[] = [];
  const workers: ReturnType<typeof startWorker>[] = [];

  const to = {
    supervisor: mailTransport(
      { server: new URL(mail.url), from: 'guide@example.jp', to: 'supervisor@example.jp' },
      limits,
    ),
    executive: webhookTransport(new URL(webhook.url), 'a secret of more than thirty-two letters', {
      allowPrivate: true,
      limits,
    }),
  };
  const courier = (recipient: Path, transports: Transport[]): Courier => ({
    recipient,
    store,
    routes: transports.map((transport) => createRoute(transport, now, () => undefined)),
    write: (claim, at) =>
      letterOf(claim, at, {
        store,
        has: () => true,
        links: { action: ({ verb }) => `https://r.example/${verb}` },
        siteUrl: 'https://guide.example.jp',
        trial: false,
      }),
    now,
    random,
    wait: (ms, signal) => waitFor(ms / scale, signal),
    report: ([number = ''], kind, to, isDelivered) =>
      reports.push({ number, kind, recipient: to, isDelivered, ms: Math.round(performance.now() - start) }),
    wakeOthers: () => workers.forEach((worker) => worker.wake()),
    onFailure: (error) => {
      throw error;
    },
  });
  const couriers = {
    supervisor: courier('supervisor', [
      to.supervisor,
      ...(change.fallback ? [change.fallback(webhook)] : []),
    ]),
    executive: courier('executive', [to.executive]),
  };

  return {
    store,
    mail,
    webhook,
    reports,
    couriers,
    put() {
      const id = crypto.randomUUID();
      const number = `ESC-${id.slice(0, 4)}-${id.slice(9, 13)}`.toUpperCase();
      const at = now();
      const stored: Stored = {
        ...complaint({ id, number, token: id, receivedAt: at, firstContactDueAt: at + 7_200_000 }),
        events: [{ type: 'received', at, t0: at }],
      };
      return store.put(stored, firstWords(stored));
    },
    start: () => void workers.push(startWorker(couriers.supervisor), startWorker(couriers.executive)),
    async stop() {
      await Promise.all(workers.map((worker) => worker.stop()));
      await Promise.all([mail.stop(), webhook.stop()]);
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** `Message-ID` of the first words among these mails. */
export const complaintMails = (mails: Buffer[]): string[] =>
  mails.flatMap((mail) => /^Message-ID: <(ESC-[^>]+-complaint-[^>]+)>/im.exec(mail.toString())?.[1] ?? []);

export const complaintCalls = (sink: WebhookSink): string[] =>
  sink.taken.map(({ id }) => id).filter((id) => id.includes('-complaint-'));

/** Copies beyond the first of each. */
export const copies = (ids: string[]): number => ids.length - new Set(ids).size;
