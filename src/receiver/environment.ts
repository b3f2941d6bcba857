import { z } from 'zod';
import { proxiesIn } from './client-address.ts';
import { peopleVariables } from './people.ts';

const origin = z
  .url({ protocol: /^https?$/, error: 'https://… の形で書きます。' })
  .transform((url) => new URL(url).origin);

const secret = (bytes: number) =>
  z
    .string()
    .refine((text) => Buffer.byteLength(text) >= bytes, `${bytes}文字以上の、推測できない文字列にします。`)
    .optional();

/** Every variable of the receiver, each with the sentence that says how it is written. */
export const environment = z.object({
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
  ACTION_SECRET: secret(32),
  WEBHOOK_SECRET: secret(32),
  WEBHOOK_PRIVATE_HOSTS: z
    .string()
    .default('')
    .transform((list) => new Set(list.split(/[\s,]+/).filter(Boolean))),
  SMTP_URL: z
    .url({ protocol: /^smtps?$/, error: 'smtps://利用者名:パスワード@ホスト:ポート の形で書きます。' })
    .optional(),
  SMTP_FROM: z
    .string()
    .regex(/^[^\s@,;<>]+@[^\s@,;<>]+$/, 'メールアドレスを1つだけ書きます。')
    .optional(),
  ...peopleVariables,
});

export type Environment = z.infer<typeof environment>;
