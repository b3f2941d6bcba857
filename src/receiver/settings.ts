import type { BlockList } from 'node:net';
import { z } from 'zod';
import { proxiesIn } from './client-address.ts';

const origin = z
  .url({ protocol: /^https?$/, error: 'https://… の形で書きます。' })
  .transform((url) => new URL(url).origin);

/** Where a person is reached: a folder, or a webhook of the company's own. */
const transport = z
  .url({ protocol: /^(file|https)$/, error: 'file:… か https://… の形で書きます。' })
  .transform((address) => new URL(address));

const environment = z.object({
  PUBLIC_URL: origin,
  SITE_URL: origin.optional(),
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .pipe(z.array(origin)),
  TRUSTED_PROXIES: z
    .string()
    .default('')
    .transform(proxiesIn)
    .refine(
      (proxies) => proxies !== null,
      'アドレスか CIDR をカンマで区切って書きます。例: 10.0.0.0/8,2001:db8::1',
    ),
  DATA_DIR: z.string().min(1, '保存先のフォルダを書きます。').default('./data'),
  WEBHOOK_SECRET: z.string().min(32, '32文字以上にします。').optional(),
  SUPERVISOR: transport.optional(),
  EXECUTIVE: transport.optional(),
});

export interface Settings {
  /** Origin of the receiver itself: every link is built from it, never from the Host header. */
  publicUrl: string;
  /** Origin of the guide, for links back. */
  siteUrl: string;
  allowedOrigins: ReadonlySet<string>;
  /** Only their X-Forwarded-For is believed. */
  trustedProxies: BlockList;
  dataDir: string;
  webhookSecret: string | undefined;
  /** Absent: the folder `supervisor` or `executive` of `dataDir`. */
  supervisor: URL | undefined;
  executive: URL | undefined;
  /** 試験運転: nobody but this machine is told. */
  trial: boolean;
  /** New messages per client in ten minutes: beyond the first figure quarantined, beyond the second 429. */
  rate: { quarantineAfter: number; refuseAfter: number };
}

/** @throws Error that names each wrong variable and says what it should look like. */
export function readSettings(variables: Record<string, string | undefined>): Settings {
  const parsed = environment.safeParse(variables);
  if (!parsed.success) {
    throw new Error(
      parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n'),
    );
  }
  const read = parsed.data;
  return {
    publicUrl: read.PUBLIC_URL,
    siteUrl: read.SITE_URL ?? read.PUBLIC_URL,
    allowedOrigins: new Set([read.PUBLIC_URL, ...read.ALLOWED_ORIGINS]),
    trustedProxies: read.TRUSTED_PROXIES,
    dataDir: read.DATA_DIR,
    webhookSecret: read.WEBHOOK_SECRET,
    supervisor: read.SUPERVISOR,
    executive: read.EXECUTIVE,
    trial: read.SUPERVISOR === undefined || read.EXECUTIVE === undefined,
    rate: { quarantineAfter: 10, refuseAfter: 60 },
  };
}
