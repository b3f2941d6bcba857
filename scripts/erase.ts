/** `npm run erase -- 受付番号 …`: takes the words of closed messages; that there was one, when, and what was done stays. */
import { parseArgs } from 'node:util';
import { stateOf } from '../src/receiver/state.ts';
import { stageOf } from '../src/receiver/store/projection.ts';
import type { Stored } from '../src/receiver/store/store.ts';
import { openStored } from './stored.ts';

const usage = `npm run erase -- 受付番号 …
npm run erase -- --days 1096
  受付番号  その受付のお言葉・連絡先・記録の文を消す。閉じていない苦情は消せません
  --days    閉じてから(苦情でないものは受け付けてから)この日数がたったものを、すべて消す
控え(npm run backup)の中の写しは消えません。古い控えは別に消します。`;
const dayMs = 24 * 3_600_000;

const endedAt = ({ events, receivedAt }: Stored): number => stateOf(events).closedAt ?? receivedAt;
const isErasable = (stored: Stored): boolean =>
  stageOf(stored) === 'done' && stored.content.erasedAt === undefined;

try {
  const { values, positionals } = parseArgs({
    options: { days: { type: 'string' } },
    allowPositionals: true,
  });
  const days = Number(values.days);
  if (positionals.length > 0 === (values.days !== undefined))
    throw new Error('受付番号か --days を書きます。');
  if (values.days !== undefined && !(days > 0)) throw new Error('--days には1以上の数字を書きます。');
  const store = openStored(process.env['DATA_DIR'] || './data');
  try {
    const now = Date.now();
    const asked =
      values.days === undefined
        ? await Promise.all(positionals.map((number) => store.byNumber(number.toUpperCase())))
        : (await store.list(0)).filter(
            (stored) => isErasable(stored) && endedAt(stored) < now - days * dayMs,
          );
    for (const [index, stored] of asked.entries()) {
      const number = stored?.number ?? positionals[index] ?? '';
      if (stored && isErasable(stored)) {
        await store.erase(stored.id, now);
        console.log(`${number} を消しました。`);
      } else {
        process.exitCode = 1;
        console.error(`${number} は消していません。番号と、閉じているかを確かめてください。`);
      }
    }
    if (asked.length === 0) console.log('消すものはありません。');
  } finally {
    await store.close();
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
}
