import { once } from 'node:events';
import net, { type AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { routesTo } from '#receiver/delivery/routes.ts';
import { reasonOf } from '#receiver/delivery/reason.ts';
import { Refused } from '#receiver/delivery/transport.ts';
import { readSettings } from '#receiver/settings.ts';
import { mailSink, type MailSink } from '../../../faults/sinks/mail.ts';
import { letter } from '../../../fixtures/receiver/letter.ts';

describe('reasonOf', () => {
  it.each([
    [new Refused('webhook answered 404', { code: 'HTTP 404' }), 'HTTP 404'],
    [
      new Refused('x', { cause: Object.assign(new Error('535 山田'), { code: 'EAUTH', responseCode: 535 }) }),
      'EAUTH 535',
    ],
    [
      new Refused('x', {
        cause: Object.assign(new Error(), { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }),
      }),
      'ESOCKET ECONNREFUSED',
    ],
    [new Refused('x', { cause: new DOMException('too late', 'TimeoutError') }), 'TimeoutError'],
    [Object.assign(new Error('no space: 山田'), { code: 'ENOSPC' }), 'ENOSPC'],
    [Object.assign(new Error(), { code: 'お客様の言葉' }), 'Error'],
    ['お客様の言葉', 'UNKNOWN'],
  ])('%#: codes, and no word of anybody', (error, reason) => {
    expect(reasonOf(error)).toBe(reason);
  });
});

describe('the log tells a wrong address from a dead host', () => {
  let sink: MailSink;
  let lines: string[];
  beforeEach(async () => {
    sink = await mailSink();
    lines = [];
  });
  afterEach(() => sink.stop());

  const sendBy = async (mailServer: string) => {
    const settings = readSettings({
      PUBLIC_URL: 'http://localhost:4321',
      SUPERVISOR: 'https://127.0.0.1/x',
      SUPERVISOR_FALLBACK: 'mailto:kacho@example.jp',
      SMTP_URL: mailServer,
      SMTP_FROM: 'guide@example.jp',
    });
    const log = (line: string) => lines.push(line);
    const routes = routesTo('supervisor', { settings, secret: 's'.repeat(32), now: Date.now, log });
    for (const route of routes) await route.send(letter());
    return lines;
  };

  it('a mail server that says no, and a webhook that leads inside', async () => {
    sink.fault = 'rejects the recipient';
    expect(await sendBy(sink.url)).toEqual([
      '上司(https:): 送れませんでした(PRIVATE_ADDRESS)',
      '上司の予備(mailto:): 送れませんでした(EENVELOPE 550)',
    ]);
  });

  it('a mail server that is not there', async () => {
    const gone = net.createServer().listen(0, '127.0.0.1');
    await once(gone, 'listening');
    const { port } = gone.address() as AddressInfo;
    await new Promise((resolve) => gone.close(resolve));
    expect((await sendBy(`smtp://127.0.0.1:${port}`)).at(-1)).toMatch(
      /^上司の予備\(mailto:\): .*ECONNREFUSED\)$/,
    );
  });

  it('nothing is said of what was taken', async () => {
    expect(await sendBy(sink.url)).toHaveLength(1);
  });
});
