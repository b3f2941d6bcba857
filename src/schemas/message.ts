import * as z from 'zod/mini';

/** What the form sends, what the receiver answers. The browser, the receiver and the tests share this one shape. */
export const messageLimit = 4_000;

export const messageTypes = ['complaint', 'feedback'] as const;
export const reaches = ['phone', 'mail', 'relay'] as const;

/** As people count: one line break is one, however the machine writes it. */
const asCounted = z.overwrite((text: string) => text.replace(/\r\n?/g, '\n').trim());

const line = (limit: number, label: string) =>
  z.optional(z.string().check(z.trim(), z.maxLength(limit, `${label}は${limit}文字までです。`)));

const nobody = /^(?:0{8}-(?:0{4}-){3}0{12}|f{8}-(?:f{4}-){3}f{12})$/i;

export const contact = z.object({
  name: line(120, '会社名・お名前'),
  phone: line(40, '電話番号'),
  email: line(254, 'メールアドレス'),
  reach: z.optional(z.enum(reaches)),
  note: line(200, 'ご希望の時間など'),
});

/** Unknown keys are dropped, so that a newer form can talk to an older receiver. */
export const message = z.object({
  schema: z.literal('message/1'),
  /** Made in the browser at the first press: the idempotency key, for ever. */
  id: z.uuid().check(
    z.refine((id) => !nobody.test(id)),
    z.toLowerCase(),
  ),
  type: z._default(z.enum(messageTypes), 'complaint'),
  message: z
    .string('本文を入力してください。')
    .check(
      asCounted,
      z.minLength(1, '本文を入力してください。'),
      z.maxLength(messageLimit, '本文は4,000文字までです。短くするか、2回に分けてお送りください。'),
    ),
  contact: z.prefault(contact, {}),
  context: z.prefault(
    z.object({
      path: z.optional(z.string().check(z.maxLength(512), z.regex(/^\/[^?#]*$/))),
      via: z._default(z.enum(['fetch', 'outbox', 'form']), 'fetch'),
      /** Milliseconds since the first press. Any number: a wild clock must not cost us a complaint. */
      ageMs: z.optional(z.custom<number>((value) => typeof value === 'number')),
      attempt: z.optional(z.int().check(z.positive())),
    }),
    {},
  ),
  /** Version of the privacy notice that was on the screen. */
  privacyNotice: z.optional(z.string().check(z.maxLength(40))),
  /** Honeypot and time spent: they only ever quarantine, never refuse. */
  hp: z.optional(z.string()),
  elapsedMs: z.optional(z.custom<number>((value) => typeof value === 'number')),
});

export const receipt = z.object({
  schema: z.literal('receipt/1'),
  id: z.uuid(),
  receipt: z.string().check(z.regex(/^[A-Z]+-[0-9A-Z-]+$/)),
  receiptUrl: z.optional(z.url()),
  receivedAt: z.iso.datetime(),
  firstContactDueAt: z.nullable(z.iso.datetime()),
});

/** RFC 9457. `pointer` names a field (RFC 6901); nothing that was sent is repeated. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))),
});

export type Message = z.infer<typeof message>;
export type MessageInput = z.input<typeof message>;
export type Contact = z.infer<typeof contact>;
export type Receipt = z.infer<typeof receipt>;
export type Problem = z.infer<typeof problem>;
