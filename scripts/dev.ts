import { dev } from 'astro';
import { onFreePort } from './port.ts';
import { serve } from './serve.ts';

// Editors see drafts and get their changes at once from Astro; what the form sends goes to a real receiver beside it.
const receiver = await serve({ port: 0 });
const proxy = { '/api': receiver.url, '/contact/sent': receiver.url };

const { address } = await onFreePort(process.env['PORT'], (port) =>
  dev({
    logLevel: 'warn',
    server: { port, host: 'localhost' },
    vite: { server: { proxy, strictPort: true } },
  }),
);
console.log(
  `\n  http://localhost:${address.port}/\n\n  下書きも見えます。直して保存すると、すぐに画面に出ます。止めるときは Ctrl+C を押します。`,
);
