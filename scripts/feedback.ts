/** `npm run feedback`: which page fails, by votes and by what people wrote. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { csvOf } from '#lib/csv.ts';
import { feedbackByPage, feedbackRows } from '../src/receiver/reports/feedback.ts';
import { openStore } from '../src/receiver/store/sqlite.ts';

const { values } = parseArgs({ options: { csv: { type: 'string' } } });
const store = openStore(process.env['DATA_DIR'] || './data');
const feedback = (await store.list(0)).filter(({ type }) => type === 'feedback');
const rows = feedbackRows(feedbackByPage(await store.votes(), feedback));
await store.close();
if (values.csv !== undefined) {
  writeFileSync(values.csv, csvOf(rows), { mode: 0o600 });
  console.log(`${values.csv} に ${rows.length - 1} ページを保存しました。`);
} else {
  for (const [path, solved, unsolved, count] of rows) {
    console.log([unsolved, solved, count, path].map((cell) => String(cell).padStart(8)).join('  '));
  }
}
