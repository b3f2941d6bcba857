import { buildSite } from './build.ts';
import { onFreePort } from './port.ts';
import { serve } from './serve.ts';

console.log('ガイドを組み立てています…');
await buildSite({ demo: true });

const { url, stop } = await onFreePort(process.env['PORT'], (port) => serve({ port }));
console.log(`
  ${url}/

  試験運転です。送られた苦情は data/ に保存し、お知らせを data/supervisor/ と data/executive/ に置きます。
  止めるときは Ctrl+C を押します。`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void stop().then(() => process.exit(0)));
}
