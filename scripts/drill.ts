/** `npm run drill`: does a notice reach everybody who is named? The running receiver sends it; this waits and tells. */
import { setTimeout as sleep } from 'node:timers/promises';
import { pathLabels, recipients, type Recipient } from '../src/receiver/recipients.ts';
import { readSettings } from '../src/receiver/settings.ts';
import { openStore } from '../src/receiver/store/sqlite.ts';

const patienceMs = 90_000;

try {
  const { dataDir, people, trial } = readSettings({ PUBLIC_URL: 'http://localhost:4321', ...process.env });
  const isNamed = (recipient: Recipient) =>
    people[recipient] !== undefined || (trial && ['supervisor', 'executive'].includes(recipient));
  const named = recipients.filter(isNamed);
  const store = openStore(dataDir);
  const dueAt = Date.now();
  await store.tell(named.map((recipient) => ({ messageId: null, recipient, kind: 'drill', dueAt })));
  console.log(`${named.map((who) => pathLabels[who]).join('・')}に、訓練のお知らせを送ります。`);

  const isReached = async (recipient: Recipient) =>
    ((await store.health()).lastAcceptedAt[recipient] ?? 0) >= dueAt &&
    (await store.nextAt(recipient)) !== dueAt;
  const missing = new Set(named);
  while (missing.size > 0 && Date.now() < dueAt + patienceMs) {
    await sleep(500);
    for (const recipient of missing) {
      if (!(await isReached(recipient))) continue;
      missing.delete(recipient);
      console.log(`${pathLabels[recipient]}: 届きました`);
    }
  }
  await store.close();
  for (const recipient of missing) {
    console.error(
      `${pathLabels[recipient]}: まだ届いていません。受け取り側が動いているか、宛先が正しいかを確かめてください。`,
    );
  }
  process.exitCode = missing.size > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
