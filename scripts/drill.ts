/** `npm run drill`: the whole way of a complaint through the running receiver, from the telling to the closing. */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fieldsOf } from '../src/receiver/actions/fields.ts';
import { createLinks, type Verb } from '../src/receiver/actions/links.ts';
import { localMinute } from '../src/receiver/actions/local-time.ts';
import { verbWords } from '../src/receiver/actions/words.ts';
import { namedIn } from '../src/receiver/people.ts';
import { pathLabels, type Recipient } from '../src/receiver/recipients.ts';
import { ownSecret } from '../src/receiver/secret.ts';
import { readSettings } from '../src/receiver/settings.ts';
import type { Store, Stored } from '../src/receiver/store/store.ts';
import { openStored } from './stored.ts';

const patienceMs = 90_000;
const answerMs = 10_000;
const words = '訓練です。お客様からの苦情ではありません。';
/** Who does what, in this order: as a real complaint would go. */
const steps: [Recipient, Verb][] = [
  ['supervisor', 'ack'],
  ['executive', 'ack'],
  ['supervisor', 'claim'],
  ['supervisor', 'contact'],
  ['supervisor', 'record'],
  ['executive', 'close'],
];

/** @throws Error with a sentence where the receiver did not answer, or did not note it. */
async function press(address: string, typed: Record<string, string>): Promise<void> {
  const signal = AbortSignal.timeout(answerMs);
  const response = await fetch(address, { method: 'POST', body: new URLSearchParams(typed), signal }).catch(
    (cause: unknown) => {
      throw new Error(
        `${new URL(address).origin} が応えません。受け取り側が動いているか、PUBLIC_URL が正しいかを確かめてください。`,
        { cause },
      );
    },
  );
  if (!response.ok)
    throw new Error(
      `受け取り側が ${response.status} と答えました。DATA_DIR と ACTION_SECRET が受け取り側と同じかを確かめてください。`,
    );
}

/** What a form of this verb asks for, answered for a drill. */
const typedFor = (verb: Verb, now: number): Record<string, string> =>
  Object.fromEntries(
    (fieldsOf[verb] ?? [])
      .filter(({ isOptional }) => !isOptional)
      .map(({ name, kind, options = {} }) => [
        name,
        // The first choice is the one that leads on.
        kind === 'time' ? localMinute(now) : kind === 'choice' ? (Object.keys(options)[0] ?? '') : words,
      ]),
  );

/** Resolves with those whom the drill has not reached in time. */
async function unreached(store: Store, { id, receivedAt }: Stored, named: Recipient[]): Promise<Recipient[]> {
  const missing = new Set(named);
  while (missing.size > 0 && Date.now() < receivedAt + patienceMs) {
    for (const recipient of missing) {
      const at = await store.acceptedAt({ messageId: id, recipient, kind: 'drill', dueAt: receivedAt });
      if (at === null) continue;
      missing.delete(recipient);
      console.log(`${pathLabels[recipient]}: 届きました(${((at - receivedAt) / 1_000).toFixed(1)}秒)`);
    }
    await sleep(100);
  }
  return [...missing];
}

try {
  const port = process.env['PORT'] || '4321';
  const settings = readSettings({ PUBLIC_URL: `http://localhost:${port}`, ...process.env });
  const named = namedIn(settings.people);
  const store = openStored(settings.dataDir);
  const links = createLinks(settings.actionSecret ?? ownSecret(settings.dataDir), settings.publicUrl);
  console.log(`${named.map((who) => pathLabels[who]).join('・')}に、訓練のお知らせを送ります。`);

  const id = randomUUID();
  const now = Date.now();
  await press(links.drill(now), { id, message: words, by: '訓練', heardAt: localMinute(now) });
  const stored = await store.byId(id);
  if (!stored)
    throw new Error('訓練の受付が保存されていません。DATA_DIR が受け取り側と同じかを確かめてください。');
  const missing = await unreached(store, stored, named);
  for (const recipient of missing)
    console.error(
      `${pathLabels[recipient]}: まだ届いていません。宛先と、受け取り側の記録を確かめてください。`,
    );
  for (const [recipient, verb] of missing.length > 0 ? [] : steps) {
    await press(links.action({ recipient, messageId: id, verb }, Date.now()), typedFor(verb, Date.now()));
    console.log(`${pathLabels[recipient]}「${verbWords[verb].title}」: 記録できました`);
  }
  await store.close();
  process.exitCode = missing.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
