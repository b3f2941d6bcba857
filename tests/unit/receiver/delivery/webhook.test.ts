import { createServer, type IncomingHttpHeaders, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Webhook } from 'standardwebhooks';
import { isPrivate, webhookTransport } from '#receiver/delivery/webhook.ts';

const secret = 'a secret of more than thirty-two letters';
const notice = { subject: '【苦情】ESC-7F3K-92QX', body: '事実', text: 'お客様の言葉' };
const about = { number: 'ESC-7F3K-92QX', messageId: '3b241101-e2bb-4255-8caf-4136c566a962', at: Date.now() };

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

describe('webhook', () => {
  it('is signed, keeps its id over attempts, and carries the fact without the words', async () => {
    const calls: { headers: IncomingHttpHeaders; body: string }[] = [];
    const url = await listening((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        calls.push({ headers: request.headers, body });
        response.writeHead(204).end();
      });
    });
    const send = webhookTransport(url, secret, { allowPrivate: true });
    await send(notice, about);
    await send(notice, about);
    const [first, second] = calls;
    if (!first || !second) throw new Error('no call');
    const verifier = new Webhook(Buffer.from(secret).toString('base64'));
    expect(verifier.verify(first.body, first.headers as Record<string, string>)).toMatchObject({
      data: { receipt: about.number },
    });
    expect(() => verifier.verify(`${first.body} `, first.headers as Record<string, string>)).toThrow();
    expect(first.headers['webhook-id']).toBe(second.headers['webhook-id']);
    expect(first.body).not.toContain(notice.text);
  });

  it.each([301, 400, 404, 410, 429, 500])('a %d is no acceptance', async (status) => {
    const url = await listening((_request, response) =>
      response.writeHead(status, { location: '/elsewhere' }).end(),
    );
    await expect(webhookTransport(url, secret, { allowPrivate: true })(notice, about)).rejects.toThrow(
      String(status),
    );
  });

  it('a dropped connection is no acceptance', async () => {
    const url = await listening((request) => request.socket.destroy());
    await expect(webhookTransport(url, secret, { allowPrivate: true })(notice, about)).rejects.toThrow();
  });

  it.each(['http://127.0.0.1:9/', 'http://localhost:9/', 'http://169.254.169.254/', 'http://[::1]:9/'])(
    'never goes to %s',
    async (url) => {
      await expect(webhookTransport(new URL(url), secret)(notice, about)).rejects.toThrow('private');
    },
  );
});

it.each([
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.0.0.8', true],
  ['192.0.2.1', false],
  ['198.17.255.255', false],
  ['198.18.0.1', true],
  ['198.19.255.255', true],
  ['223.255.255.255', false],
  ['224.0.0.1', true],
  ['255.255.255.255', true],
  ['fd00::1', true],
  ['::ffff:10.0.0.1', true],
  ['64:ff9b::a00:1', true],
  ['64:ff9c::a00:1', false],
  ['ff02::1', true],
  ['2001:db8::1', false],
  ['hooks.example.jp', false],
])('%s is private: %s', (address, wanted) => {
  expect(isPrivate(address)).toBe(wanted);
});
