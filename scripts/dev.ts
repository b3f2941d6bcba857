import { dev } from 'astro';
import { contentReport } from './dev/content-report.ts';
import { movedAddresses } from './dev/redirects.ts';
import { onFreePort } from './port.ts';
import { serve } from './serve.ts';

/** Editors see drafts and their changes at once; what the form sends goes to a real receiver beside the site. */
async function develop(port: number): Promise<string> {
  const url = `http://localhost:${port}`;
  // The pages come from Astro; of this server only the receiver is asked.
  const receiver = await serve({ port: 0, dist: 'public', environment: { ...process.env, PUBLIC_URL: url } });
  const proxy = { '/api': receiver.url, '/contact/sent': receiver.url };
  process.env['TRIAL'] = String(receiver.settings.trial);
  try {
    await dev({
      logLevel: 'warn',
      devToolbar: { enabled: false },
      // 'always' would answer 404 to the receiver's addresses before the proxy sees them.
      trailingSlash: 'ignore',
      server: { port, host: 'localhost' },
      vite: {
        plugins: [contentReport('content'), movedAddresses('content')],
        server: { proxy, strictPort: true },
      },
    });
    return url;
  } catch (error) {
    await receiver.stop();
    throw error;
  }
}

try {
  const url = await onFreePort(process.env['PORT'], develop);
  console.log(`
  ${url}/

  下書きも見えます。直して保存すると、すぐに画面に出ます。直すところは、ここと画面の下に出ます。
  止めるときは Ctrl+C を押します。`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
