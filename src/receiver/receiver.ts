import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, Hono } from 'hono';
import { site } from '#site.config.ts';
import { createLinks } from './actions/links.ts';
import { createApp } from './app.ts';
import { clientOf } from './client-address.ts';
import { startClock } from './clock/clock.ts';
import { letterOf } from './delivery/letter.ts';
import { routesTo } from './delivery/routes.ts';
import { steady, waitFor } from './delivery/steady.ts';
import { startWorker } from './delivery/worker.ts';
import { diskUse, spaceOf, type DiskUse } from './disk.ts';
import { createLimiter } from './limits.ts';
import { namedIn } from './people.ts';
import { ownSecret } from './secret.ts';
import type { Settings } from './settings.ts';
import { pathLabels, type Recipient } from './recipients.ts';
import { failureLine } from './failure-line.ts';
import { isDiskFailure } from './store/database.ts';
import { openStore } from './store/sqlite.ts';
import type { Store } from './store/store.ts';

export interface Effects {
  now: () => number;
  random: () => number;
  /** One line for the operator: numbers and states, never a word of the customer's. */
  log: (line: string) => void;
  /** The disk can no longer be trusted: the process must end. */
  fatal: (error: unknown) => void;
  openStore: (dataDir: string) => Store;
  diskUse: (dataDir: string) => Promise<DiskUse>;
}

const ofThisMachine: Effects = {
  now: Date.now,
  random: Math.random,
  log: console.log,
  fatal: (error) => {
    throw error;
  },
  openStore,
  diskUse,
};

export interface Receiver {
  /** Answers what is asked under `/api/` and `/contact/sent/`. */
  fetch: Hono['fetch'];
  stop(): Promise<void>;
}

/** @throws Error when the storage can not keep what we promise. */
export function createReceiver(settings: Settings, effects: Partial<Effects> = {}): Receiver {
  const { now, random, log, fatal, openStore: open, diskUse: use } = { ...ofThisMachine, ...effects };
  const store = open(settings.dataDir);
  const secret = settings.webhookSecret ?? ownSecret(settings.dataDir);
  const links = createLinks(settings.actionSecret ?? ownSecret(settings.dataDir), settings.publicUrl);
  const people = namedIn(settings.people);
  const has = (recipient: Recipient) => people.includes(recipient);
  const admit = createLimiter(settings.rate);

  const client = (context: Context): string => {
    const remote = getConnInfo(context).remote.address ?? 'unknown';
    return clientOf(remote, context.req.header('x-forwarded-for'), settings.trustedProxies);
  };

  /** A broken disk ends the process; a full or busy one may be well again at the next try. */
  const onFailure = (error: unknown) => {
    log(failureLine(error));
    if (isDiskFailure(error)) fatal(error);
  };
  const paced = steady(now, () => performance.now());
  const workers = people.map((recipient) =>
    startWorker({
      recipient,
      store,
      routes: routesTo(recipient, { settings, secret, now: paced, log }),
      write: (claim, at) => letterOf(claim, at, { store, links, has, ...settings }),
      now: paced,
      random,
      wait: waitFor,
      report: (numbers, kind, to, isDelivered) =>
        log(
          `${numbers.join(' ') || kind} ${pathLabels[to]}: ${isDelivered ? '届きました' : 'まだ届いていません。自動で送り直します'}`,
        ),
      wakeOthers: () => wake(),
      onFailure,
    }),
  );

  const wake = () => workers.forEach((worker) => worker.wake());
  const space = async () => spaceOf(await use(settings.dataDir));
  const clock = startClock({ store, has, space, now, wake, onFailure });

  const app = createApp({
    settings,
    store,
    links,
    has,
    wake,
    promise: site.promise,
    now,
    clientOf: client,
    admit: async (context) => ((await space()) === 'full' ? 'no-room' : admit(client(context))),
    onStored: ({ number, type }) => {
      log(`${number} ${type === 'complaint' ? '苦情' : 'ご意見'}を受け付けました`);
      wake();
    },
    onFailure,
  });

  return {
    fetch: (app as unknown as Hono).fetch,
    async stop() {
      await clock.stop();
      await Promise.all(workers.map((worker) => worker.stop()));
      await store.close();
    },
  };
}
