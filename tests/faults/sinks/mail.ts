import net, { type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

/** What a mail server does to a mail; `none` takes it. */
export const mailFaults = [
  'none',
  'closes at once',
  'says nothing',
  'hangs after the dot',
  'greylists',
  'rejects the recipient',
  'closes before it answers',
  'drips',
  'has a bad certificate',
] as const;
export type MailFault = (typeof mailFaults)[number];

/** After these the mail may lie on the other side although nobody said so: a second copy is no mistake. */
export const isAmbiguousMail = (fault: MailFault): boolean =>
  fault === 'hangs after the dot' || fault === 'closes before it answers';

export interface MailSink {
  url: string;
  fault: MailFault;
  /** A filter that reads whole mails and refuses some for good. */
  dislikes: (mail: Buffer) => boolean;
  /** Whole mails as bytes, of which the server said that it took them. */
  taken: Buffer[];
  /** Whole mails that came in, whatever was answered. */
  seen: Buffer[];
  stop(): Promise<void>;
}

const refusal = (text: string, responseCode: number) => Object.assign(new Error(text), { responseCode });

/** A scripted mail server on a free port. Its fault can be changed while it runs. */
export async function mailSink(): Promise<MailSink> {
  const sockets = new Set<Socket>();
  const options: SMTPServerOptions = {
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    logger: false,
    closeTimeout: 10,
    onRcptTo(_address, _session, done) {
      if (sink.fault === 'greylists') done(refusal('4.7.1 try again later', 451));
      else if (sink.fault === 'rejects the recipient') done(refusal('5.1.1 no such mailbox', 550));
      else done();
    },
    onData(stream, _session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const mail = Buffer.concat(chunks);
        sink.seen.push(mail);
        if (sink.fault === 'hangs after the dot') return;
        if (sink.fault === 'closes before it answers') {
          for (const socket of sockets) socket.destroy();
          return;
        }
        if (sink.dislikes(mail)) {
          done(refusal('5.7.1 message content rejected', 554));
          return;
        }
        sink.taken.push(mail);
        done();
      });
    },
  };
  const plain = await listening(new SMTPServer(options));
  // Offers TLS with the certificate that its package carries, which nobody has signed.
  const unsigned = await listening(new SMTPServer({ ...options, disabledCommands: ['AUTH'] }));

  // Before the server stands a gate, for the faults that happen below SMTP.
  const gate = net.createServer((client) => {
    sockets.add(client);
    client.on('error', () => undefined).on('close', () => sockets.delete(client));
    if (sink.fault === 'closes at once') client.destroy();
    else if (sink.fault === 'says nothing') client.resume();
    else if (sink.fault === 'drips') drip(client);
    else {
      const { port } = sink.fault === 'has a bad certificate' ? unsigned : plain;
      const through = net.connect(port, '127.0.0.1').on('error', () => client.destroy());
      client.on('close', () => through.destroy());
      client.pipe(through).pipe(client);
    }
  });
  await new Promise<void>((resolve) => gate.listen(0, '127.0.0.1', resolve));

  const sink: MailSink = {
    url: `smtp://127.0.0.1:${(gate.address() as AddressInfo).port}`,
    fault: 'none',
    dislikes: () => false,
    taken: [],
    seen: [],
    async stop() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => gate.close(resolve));
      await Promise.all([plain, unsigned].map((each) => each.stop()));
    },
  };
  return sink;
}

async function listening(server: SMTPServer) {
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.server.address() as AddressInfo).port,
    stop: () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** A greeting that never ends, a letter at a time. */
function drip(client: Socket): void {
  client.resume();
  const timer = setInterval(() => client.write('2'), 20);
  client.on('close', () => clearInterval(timer));
}
