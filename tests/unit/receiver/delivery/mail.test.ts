import PostalMime from 'postal-mime';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mailTransport } from '#receiver/delivery/mail.ts';
import { createRoute } from '#receiver/delivery/route.ts';
import { mailSink, type MailSink } from '../../../faults/sinks/mail.ts';
import { letter } from '../../../fixtures/receiver/letter.ts';

let sink: MailSink;
beforeEach(async () => {
  sink = await mailSink();
});
afterEach(() => sink.stop());

const transportTo = (server: string) =>
  mailTransport({ server: new URL(server), from: 'guide@example.jp', to: 'kacho@example.jp' });
const bodyIn = (mail: Buffer) =>
  Buffer.from(mail.toString('latin1').split('\r\n\r\n')[1] ?? '', 'base64').toString();
const texts = (mails: Buffer[]) =>
  Promise.all(mails.map(async (mail) => (await PostalMime.parse(mail)).text));

describe('a server that refuses what the mail says', () => {
  it('is sent the fact without the words, at once, and the address does not rest', async () => {
    sink.dislikes = (mail) => bodyIn(mail).includes('お客様の言葉 <b>&');
    const failed: unknown[] = [];
    const route = createRoute(transportTo(sink.url), Date.now, (error) => failed.push(error));
    expect(await route.send(letter())).toBe(true);
    expect([failed, route.openUntil()]).toEqual([[], 0]);
    expect(await texts(sink.taken)).toEqual([
      'お客様の言葉と連絡先は、メールサーバーに断られたため、このメールに載せていません。リンクの先のページか、システムの担当から確かめてください。\n\n事実\n\n確認した: https://r.example/act/a\n',
    ]);
    expect(sink.seen).toHaveLength(2);
  });

  it('and refuses the fact too, for good', async () => {
    sink.dislikes = () => true;
    await expect(transportTo(sink.url)(letter())).rejects.toMatchObject({ isPermanent: true });
    expect(sink.seen).toHaveLength(2);
  });

  it('is not asked again where the mail has no words, or where it is the mailbox that is refused', async () => {
    sink.dislikes = () => true;
    const bare = letter();
    bare.notice.parts = [{ holds: 'fact', text: '事実' }];
    await expect(transportTo(sink.url)(bare)).rejects.toMatchObject({ isPermanent: true });
    expect(sink.seen).toHaveLength(1);
    sink.fault = 'rejects the recipient';
    await expect(transportTo(sink.url)(letter())).rejects.toMatchObject({ isPermanent: true });
    expect(sink.seen).toHaveLength(1);
  });
});

describe('a server that offers no encryption', () => {
  // Another name of this machine, which is not known as such.
  const elsewhere = () => sink.url.replace('127.0.0.1', '0.0.0.0');

  it('gets no mail: somebody on the way may have taken the offer out', async () => {
    await expect(transportTo(elsewhere())(letter())).rejects.toThrow('mail server did not take the mail');
    expect(sink.seen).toEqual([]);
  });

  it.each([
    ['of this machine', () => sink.url],
    ['of which the settings say that it is so', () => `${elsewhere()}?requireTLS=false`],
  ])('%s gets it', async (_name, url) => {
    await transportTo(url())(letter());
    expect(sink.taken).toHaveLength(1);
  });
});
