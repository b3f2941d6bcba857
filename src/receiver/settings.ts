import type { BlockList } from 'node:net';
import type { PromiseConfig } from '#lib/promise.ts';
import { isSlack } from './delivery/slack.ts';
import { environment, type Environment } from './environment.ts';
import { peopleIn, sharedAddress, type People } from './people.ts';
import { paths } from './recipients.ts';

export interface Settings {
  /** Origin of the receiver itself: every link is built from it, never from the Host header. */
  publicUrl: string;
  /** Origin of the guide, for links back; its forms are always accepted. */
  siteUrl: string;
  allowedOrigins: ReadonlySet<string>;
  /** Only their X-Forwarded-For is believed. */
  trustedProxies: BlockList;
  dataDir: string;
  /** Signs the links of notices; absent in a trial, where one is made and kept. */
  actionSecret: string | undefined;
  webhookSecret: string | undefined;
  /** Hosts of webhooks that may have a private address. */
  privateHosts: ReadonlySet<string>;
  mail: { url: string; from: string } | undefined;
  people: People;
  /** 試験運転: nobody but this machine is told. */
  trial: boolean;
  /** New messages per client in ten minutes: beyond the first figure quarantined, beyond the second 429. */
  rate: { quarantineAfter: number; refuseAfter: number };
}

type Variables = Record<string, string | undefined>;

const someAddress = (read: Environment, is: (address: URL) => boolean): boolean =>
  Object.values(peopleIn(read)).some(({ routes }) => routes.some(is));

function mailProblems({ SMTP_URL, SMTP_FROM, ...read }: Environment): string[] {
  if (!someAddress(read, ({ protocol }) => protocol === 'mailto:')) return [];
  return [
    ...(SMTP_URL ? [] : ['SMTP_URL: mailto: の宛先があるので、送信に使うメールサーバーを書きます。']),
    ...(SMTP_FROM ? [] : ['SMTP_FROM: mailto: の宛先があるので、差出人のアドレスを書きます。']),
  ];
}

/** What a real receiver may not leave to chance. */
function productionProblems(read: Environment, promise: PromiseConfig): string[] {
  const people = peopleIn(read);
  const needed = [
    ...paths.filter((path) => !people[path]).map((path) => path.toUpperCase()),
    ...(read.ACTION_SECRET ? [] : ['ACTION_SECRET']),
  ];
  const folders = Object.entries(read).filter(
    ([, value]) => value instanceof URL && value.protocol === 'file:',
  );
  const isSigned = someAddress(read, (address) => address.protocol === 'https:' && !isSlack(address));
  return [
    ...needed.map((name) => `${name}: 本番では必ず書きます。`),
    ...folders.map(([name]) => `${name}: file: は試験運転だけで使えます。人に届く宛先を書きます。`),
    ...(isSigned && !read.WEBHOOK_SECRET
      ? ['WEBHOOK_SECRET: https: の宛先があるので、署名に使う文字列を、受け取る側と同じにして書きます。']
      : []),
    ...(promise.night ? [] : ['promise.night: 夜間の約束(mail か call)を src/site.config.ts で選びます。']),
  ];
}

/**
 * @param promise given where the receiver runs for real: then nothing that a trial forgives passes.
 * @throws Error that names each wrong variable and says what it should look like.
 */
export function readSettings(variables: Variables, promise?: PromiseConfig): Settings {
  const fail = (problems: string[]): never => {
    throw new Error(problems.join('\n'));
  };
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given);
  if (!parsed.success) {
    return fail(parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
  }
  const read = parsed.data;
  const people = peopleIn(read);
  const problems = [
    sharedAddress(people),
    ...mailProblems(read),
    ...(promise ? productionProblems(read, promise) : []),
  ].filter((problem) => problem !== null);
  if (problems.length > 0) return fail(problems);
  return {
    publicUrl: read.PUBLIC_URL,
    siteUrl: read.SITE_URL ?? read.PUBLIC_URL,
    allowedOrigins: new Set([
      read.PUBLIC_URL,
      ...(read.SITE_URL ? [read.SITE_URL] : []),
      ...read.ALLOWED_ORIGINS,
    ]),
    trustedProxies: read.TRUSTED_PROXIES,
    dataDir: read.DATA_DIR,
    actionSecret: read.ACTION_SECRET,
    webhookSecret: read.WEBHOOK_SECRET,
    privateHosts: read.WEBHOOK_PRIVATE_HOSTS,
    mail: read.SMTP_URL && read.SMTP_FROM ? { url: read.SMTP_URL, from: read.SMTP_FROM } : undefined,
    people,
    trial: people.supervisor === undefined || people.executive === undefined,
    rate: { quarantineAfter: 10, refuseAfter: 60 },
  };
}
