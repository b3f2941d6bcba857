/** `npm run escalations`: what was received and where it stands; never over the network. */
import { writeFileSync } from 'node:fs';
import { csvOf } from '#lib/csv.ts';
import { createLinks } from '../src/receiver/actions/links.ts';
import { escalationRows } from '../src/receiver/reports/escalations.ts';
import { ownSecret } from '../src/receiver/secret.ts';
import { readSettings } from '../src/receiver/settings.ts';
import { optionsOf } from './options.ts';
import { openStored } from './stored.ts';

const usage = `npm run escalations -- [--days 30] [--csv ファイル [--words]] [--heard-link]
  --days        何日前までを見るか(初めは30日)
  --csv         表を CSV で保存する。--words を付けると、お名前・連絡先・本文・記録も入る
  --heard-link  「お客様から聞いた」のページのリンクを作る(2週間使えます。社内だけで配ります)`;

const dayMs = 24 * 3_600_000;
const port = process.env['PORT'] || '4321';

try {
  const values = optionsOf({
    days: { type: 'string', default: '30' },
    csv: { type: 'string' },
    words: { type: 'boolean', default: false },
    'heard-link': { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  });
  const days = Number(values.days);
  if (values.help) {
    console.log(usage);
  } else if (!(days > 0)) {
    throw new Error(`--days ${values.days} は使えません。1以上の数字を書きます。`);
  } else {
    const settings = readSettings({ PUBLIC_URL: `http://localhost:${port}`, ...process.env });
    const now = Date.now();
    const store = openStored(settings.dataDir);
    if (values['heard-link']) {
      const secret = settings.actionSecret ?? ownSecret(settings.dataDir);
      console.log(createLinks(secret, settings.publicUrl).heard(now));
    } else {
      const rows = escalationRows(await store.list(now - days * dayMs), now, {
        words: values.csv !== undefined && values.words,
      });
      if (values.csv === undefined) {
        for (const row of rows) console.log(row.slice(0, 6).join('\t'));
      } else {
        writeFileSync(values.csv, csvOf(rows), { mode: 0o600 });
        console.log(`${values.csv} に ${rows.length - 1} 件を保存しました。`);
      }
    }
    await store.close();
  }
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
  process.exitCode = 1;
}
