import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { webhookTransport } from '#receiver/delivery/webhook.ts';
import { letter } from '../../../fixtures/receiver/letter.ts';

const secret = 'a secret of more than thirty-two letters';
const limits = { connectMs: 200, totalMs: 400 };

let server: Server | undefined;
const listening = async (listener: RequestListener) => {
  server = createServer(listener);
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`);
};
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});
const send = (url: URL) => webhookTransport(url, secret, { allowPrivate: true, limits })(letter());

it('is signed, keeps its id over attempts, and carries the fact and the contact without the words', async () => {
  const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
  const url = await listening((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      calls.push({ headers: request.headers, body });
      response.writeHead(204).end();
    });
  });
  await send(url);
  await send(url);
  const [first, second] = calls;
  if (!first || !second) throw new Error('no call');
  const verifier = new Webhook(Buffer.from(secret).toString('base64'));
  expect(verifier.verify(first.body, first.headers as Record<string, string>)).toMatchObject({
    type: 'notice.complaint',
    data: { receipts: ['ESC-7F3K-92QX'], body: expect.stringContaining('03-0000-0000') as string },
  });
  expect(() => verifier.verify(`${first.body} `, first.headers as Record<string, string>)).toThrow();
  expect(first.headers['webhook-id']).toBe(letter().id);
  expect(second.headers['webhook-id']).toBe(letter().id);
  expect(first.body).not.toContain('お客様の言葉');
});

describe('no acceptance', () => {
  it.each([
    [301, true],
    [400, true],
    [404, true],
    [410, true],
    [408, false],
    [429, false],
    [500, false],
    [503, false],
  ])('%d, for good: %s', async (status, isPermanent) => {
    const url = await listening((_request, response) =>
      response.writeHead(status, { location: '/elsewhere' }).end(),
    );
    await expect(send(url)).rejects.toMatchObject({ message: `webhook answered ${status}`, isPermanent });
  });

  it('a dropped connection, and an answer that does not come', async () => {
    const dropping = await listening((request) => request.socket.destroy());
    await expect(send(dropping)).rejects.toMatchObject({ isPermanent: false });
    server?.close();
    const silent = await listening(() => undefined);
    await expect(send(silent)).rejects.toMatchObject({ isPermanent: false });
  });

  it.each([
    'http://127.0.0.1:9/',
    'http://localhost:9/',
    'http://169.254.169.254/',
    'http://[::1]:9/',
    'http://[::ffff:10.0.0.1]:9/',
    'http://0x7f000001:9/',
  ])('never goes to %s', async (url) => {
    await expect(webhookTransport(new URL(url), secret, { limits })(letter())).rejects.toMatchObject({
      message: expect.stringContaining('private') as string,
      isPermanent: true,
    });
  });
});

it('an answer without end is taken by its first line', async () => {
  const url = await listening((_request, response) => {
    response.writeHead(200);
    const pour = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536)));
    };
    response.on('drain', pour);
    pour();
  });
  await send(url);
});
