/** `npm run receiver`: the receiver alone, for real. What a trial forgives stops it here, named one by one. */
import { createReceiver } from '../src/receiver/receiver.ts';
import { readSettings } from '../src/receiver/settings.ts';
import { site } from '../src/site.config.ts';
import { endProcess, listen } from './listen.ts';
import { onFreePort } from './port.ts';

try {
  const settings = readSettings(process.env, site.promise);
  const { port, stop } = await onFreePort(process.env['PORT'] || '4321', (wanted) =>
    listen(() => createReceiver(settings, { fatal: endProcess }), wanted, process.env['HOST']),
  );
  console.log(`苦情の受け取りを始めました(${settings.publicUrl}、ポート ${port})。`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(0)));
  }
} catch (error) {
  console.error('受け取りを始められません。次を直して、もう一度始めてください。');
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
