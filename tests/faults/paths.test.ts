import { afterAll, describe, expect, it, vi } from 'vitest';
import { webhookTransport } from '#receiver/delivery/webhook.ts';
import { deliverNext } from '#receiver/delivery/worker.ts';
import { stateOf } from '#receiver/state.ts';
import type { Store } from '#receiver/store/store.ts';
import { complaintCalls, complaintMails, copies, scale, startPair, type Pair } from './pair.ts';
import { report, seed, seeded } from './report.ts';
import { isAmbiguousMail, mailFaults, type MailFault } from './sinks/mail.ts';
import { webhookFaults, type WebhookFault } from './sinks/webhook.ts';

const random = seeded(seed);
/** From the message to the first of the two that can be reached. */
const firstGoalMs = 10_000;
/** From the end of a fault to the last of the two, in the receiver's time. */
const healGoalMs = 60_000;
const patience = { timeout: 60_000, interval: 20 };
const total = { faults: 0, acknowledged: 0, lost: 0, duplicates: 0 };
const worst = { first: 0, heal: 0 };
afterAll(() => {
  report({ test: 'T6 path faults 8×8 (first of the two)', ...total, worstMs: worst.first, seed });
  report({ test: 'G4 both after the fault (receiver time)', ...total, worstMs: worst.heal, seed });
});

const works = (fault: MailFault | WebhookFault) => fault === 'none' || fault === 'never ends';
const acceptedOf = async ({ store }: Pair, id: string) =>
  stateOf((await store.byId(id))?.events ?? []).acceptedAt;
const firstAccepted = ({ reports }: Pair, recipient: string) =>
  reports.find((each) => each.recipient === recipient && each.kind === 'complaint' && each.isDelivered);

/** Both broken as told, then healed: what has come to whom, and how often. */
async function throughFault(
  mailFault: MailFault,
  webhookFault: WebhookFault,
  change?: { store: (store: Store) => Store },
) {
  const pair = await startPair(random, change);
  try {
    pair.mail.fault = mailFault;
    pair.webhook.fault = webhookFault;
    const { id } = await pair.put();
    pair.start();
    const isSettled = async () => {
      const accepted = await acceptedOf(pair, id);
      const isDone = { supervisor: works(mailFault), executive: works(webhookFault) };
      const missing = (['supervisor', 'executive'] as const).filter(
        (path) => isDone[path] && accepted[path] === null,
      );
      const failed = pair.reports.filter(({ isDelivered }) => !isDelivered);
      return missing.length === 0 && (isDone.supervisor && isDone.executive ? true : failed.length >= 2);
    };
    await vi.waitUntil(isSettled, patience);
    const attempts = pair.reports.filter(
      ({ recipient, kind }) => recipient === 'supervisor' && kind === 'complaint',
    ).length;
    const told = {
      executive: works(webhookFault) && !works(mailFault),
      supervisor: works(mailFault) && !works(webhookFault),
    };
    const isTold = (recipient: string) =>
      pair.reports.some(
        (each) => each.recipient === recipient && each.kind === 'other-path' && each.isDelivered,
      );
    for (const who of ['executive', 'supervisor'] as const) {
      if (told[who]) await vi.waitUntil(() => isTold(who), patience);
    }

    pair.mail.fault = 'none';
    pair.webhook.fault = 'none';
    const healed = performance.now();
    await vi.waitUntil(
      async () => Object.values(await acceptedOf(pair, id)).every((at) => at !== null),
      patience,
    );
    const heal = Math.round((performance.now() - healed) * scale);
    const mails = complaintMails(pair.mail.seen);
    const calls = complaintCalls(pair.webhook);
    return {
      lost: Number(mails.length === 0) + Number(calls.length === 0),
      duplicates: copies(mails) + copies(calls),
      names: new Set([...mails, ...calls]).size,
      attempts,
      heal,
      first: Math.min(...['supervisor', 'executive'].map((who) => firstAccepted(pair, who)?.ms ?? Infinity)),
    };
  } finally {
    await pair.stop();
  }
}

describe.each(mailFaults)('mail server: %s', (mailFault) => {
  it.concurrent.each(webhookFaults)('webhook: %s', async (webhookFault) => {
    const result = await throughFault(mailFault, webhookFault);
    total.faults += Number(mailFault !== 'none') + Number(webhookFault !== 'none');
    total.acknowledged++;
    total.lost += result.lost;
    total.duplicates += result.duplicates;
    if (works(mailFault) || works(webhookFault)) {
      worst.first = Math.max(worst.first, result.first);
      expect(result.first).toBeLessThan(firstGoalMs);
    }
    worst.heal = Math.max(worst.heal, result.heal);
    expect(result.heal).toBeLessThan(10 * healGoalMs);
    // Each of the two under one name, however often it was sent.
    expect([result.lost, result.names]).toEqual([0, 2]);
    expect(result.duplicates).toBeLessThanOrEqual(isAmbiguousMail(mailFault) ? result.attempts + 1 : 0);
  });
});

it.each(mailFaults.filter((fault) => fault !== 'none'))(
  '%s: the fallback has it at the first failure',
  async (fault) => {
    const pair = await startPair(random, {
      fallback: ({ url }) =>
        webhookTransport(new URL(url), 'a secret of more than thirty-two letters', { allowPrivate: true }),
    });
    try {
      pair.mail.fault = fault;
      await pair.put();
      pair.start();
      await vi.waitUntil(() => firstAccepted(pair, 'supervisor'), patience);
      expect(
        pair.reports.filter(({ recipient, kind }) => recipient === 'supervisor' && kind === 'complaint'),
      ).toHaveLength(1);
    } finally {
      await pair.stop();
    }
  },
);

describe('independence', () => {
  /** How many of five the executive had when the supervisor's second attempt at a silent server ended. */
  async function reachedMeanwhile(deliver: (pair: Pair) => Promise<void> | void): Promise<number> {
    const pair = await startPair(random);
    try {
      pair.mail.fault = 'says nothing';
      for (let i = 0; i < 5; i++) await pair.put();
      const delivered = deliver(pair);
      const ofSupervisor = () => pair.reports.filter(({ recipient }) => recipient === 'supervisor');
      await vi.waitUntil(() => ofSupervisor().length >= 2, patience);
      const second = pair.reports.indexOf(
        ofSupervisor()[1] ?? { number: '', kind: '', recipient: '', isDelivered: false, ms: 0 },
      );
      const reached = pair.reports
        .slice(0, second)
        .filter(({ recipient, kind }) => recipient === 'executive' && kind === 'complaint');
      await vi.waitUntil(() => firstAccepted(pair, 'executive'), patience);
      await delivered;
      return reached.length;
    } finally {
      await pair.stop();
    }
  }

  it('a silent mail server delays nobody else', async () => {
    expect(await reachedMeanwhile((pair) => pair.start())).toBe(5);
  });

  it('control: one loop for both goes red', async () => {
    const shared = async ({ couriers }: Pair) => {
      while (await deliverNext(couriers.supervisor));
      while (await deliverNext(couriers.executive));
    };
    expect(await reachedMeanwhile(shared)).toBe(0);
  });
});

it('control: a row that is struck off before it is sent goes red', async () => {
  const hasty = (store: Store): Store => ({
    ...store,
    async claim(recipient, now, leaseMs) {
      const claim = await store.claim(recipient, now, leaseMs);
      if (claim) await store.accept(claim, now);
      return claim;
    },
  });
  const pair = await startPair(random, { store: hasty });
  try {
    pair.mail.fault = 'greylists';
    await pair.put();
    pair.start();
    await vi.waitUntil(() => pair.reports.some(({ isDelivered }) => !isDelivered), patience);
    pair.mail.fault = 'none';
    await vi.waitUntil(async () => (await pair.store.nextAt('supervisor')) === null, patience);
    expect(complaintMails(pair.mail.seen)).toEqual([]);
  } finally {
    await pair.stop();
  }
});
