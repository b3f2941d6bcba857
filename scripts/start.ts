import { readSettings } from '../src/receiver/settings.ts';
import { buildSite } from './build.ts';
import { onFreePort } from './port.ts';
import { serve, type Served } from './serve.ts';

/** Who will hear of a complaint, as the settings say. */
function delivery({ settings }: Served): string {
  const { trial, dataDir } = settings;
  return trial
    ? `試験運転です。送られた苦情は ${dataDir}/ に保存し、お知らせを ${dataDir}/supervisor/ と ${dataDir}/executive/ に置きます。`
    : `送られた苦情は ${dataDir}/ に保存し、SUPERVISOR と EXECUTIVE に知らせます。`;
}

try {
  console.log('ガイドを組み立てています…');
  // Wrong settings are told before the long build, and the form says what is true of the right ones.
  const { trial } = readSettings({ PUBLIC_URL: 'http://localhost:4321', ...process.env });
  await buildSite({ demo: true, trial });
  const served = await onFreePort(process.env['PORT'], (port) => serve({ port }));
  console.log(`
  ${served.url}/

  ${delivery(served)}
  止めるときは Ctrl+C を押します。`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void served.stop().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
