/** `npm run feedback`: which page fails, by votes and by what people wrote. */
import { writeFileSync } from 'node:fs';
import { csvOf } from '#lib/csv.ts';
import { feedbackByPage, feedbackRows } from '../src/receiver/reports/feedback.ts';
import { optionsOf } from './options.ts';
import { openStored } from './stored.ts';

const usage = `npm run feedback -- [--csv ファイル]
  --csv  表を CSV で保存する。ご意見の本文も入る`;

try {
  const { csv } = optionsOf({ csv: { type: 'string' } });
  const store = openStored(process.env['DATA_DIR'] || './data');
  const feedback = (await store.list(0)).filter(({ type }) => type === 'feedback');
  const rows = feedbackRows(feedbackByPage(await store.votes(), feedback));
  await store.close();
  if (csv !== undefined) {
    writeFileSync(csv, csvOf(rows), { mode: 0o600 });
    console.log(`${csv} に ${rows.length - 1} ページを保存しました。`);
  } else {
    for (const [path, solved, unsolved, count] of rows) {
      console.log([unsolved, solved, count, path].map((cell) => String(cell).padStart(8)).join('  '));
    }
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
}
