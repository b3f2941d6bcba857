/** `npm run drill`: does a notice reach everybody who is named? The running receiver sends it; this waits and tells. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Notice } from '../src/receiver/notices/kinds.ts';
import { namedIn } from '../src/receiver/people.ts';
import { pathLabels, type Recipient } from '../src/receiver/recipients.ts';
import { readSettings } from '../src/receiver/settings.ts';
import { openStored } from './stored.ts';

const patienceMs = 90_000;

try {
  const { dataDir, people } = readSettings({ PUBLIC_URL: 'http://localhost:4321', ...process.env });
  const named = namedIn(people);
  const store = openStored(dataDir);
  const dueAt = Date.now();
  const drillOf = (recipient: Recipient): Notice => ({ messageId: null, recipient, kind: 'drill', dueAt });
  await store.tell(named.map(drillOf));
  console.log(`${named.map((who) => pathLabels[who]).join('・')}に、訓練のお知らせを送ります。`);

  const missing = new Set(named);
  while (missing.size > 0 && Date.now() < dueAt + patienceMs) {
    await sleep(500);
    for (const recipient of missing) {
      if ((await store.acceptedAt(drillOf(recipient))) === null) continue;
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
