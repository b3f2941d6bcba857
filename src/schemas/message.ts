import * as z from 'zod/mini';

/** What the form sends, what the receiver answers. The browser, the receiver and the tests share this one shape. */
export const messageLimit = 4_000;

export const messageTypes = ['complaint', 'feedback'] as const;
export const reaches = ['phone', 'mail', 'relay'] as const;

/** As people count: one line break is one, however the machine writes it. */
export const asCounted = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

/** In UTF-16 units, as `length` counts in every browser and in the counter; zod's own maximum counts code points. */
const atMost = (maximum: number, message: string) =>
  z.check<string>(({ value: input, issues }) => {
    if (input.length > maximum) issues.push({ code: 'too_big', origin: 'string', maximum, input, message });
  });

const atLeastOne = (message: string) =>
  z.check<string>(({ value: input, issues }) => {
    if (input === '') issues.push({ code: 'too_small', origin: 'string', minimum: 1, input, message });
  });

const line = (limit: number, label: string) =>
  z.optional(z.string().check(z.trim(), atMost(limit, `${label}は${limit}文字までです。`)));

// Patterns and checks of our own instead of z.uuid, z.url, z.iso, z.int and z.minLength: these would cost the form 2 kB.
const matching = (pattern: RegExp) => z.string().check(z.regex(pattern));
const instant = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
/** RFC 9562, versions 1 to 8: neither nil nor max, which many clients would share. */
const uuid = matching(/^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i);
/** Any number: a wild clock must not cost us a complaint. */
const anyNumber = z.custom<number>((value) => typeof value === 'number');

export const contact = z.object({
  name: line(120, '会社名・お名前'),
  phone: line(40, '電話番号'),
  email: line(254, 'メールアドレス'),
  reach: z.optional(z.literal(reaches)),
  note: line(200, 'ご希望の時間など'),
});

/** Unknown keys are dropped, so that a newer form can talk to an older receiver. */
export const message = z.object({
  schema: z.literal('message/1'),
  /** Made in the browser at the first press: the idempotency key, for ever. */
  id: uuid.check(z.toLowerCase()),
  type: z._default(z.literal(messageTypes), 'complaint'),
  message: z
    .string('本文を入力してください。')
    .check(
      z.overwrite(asCounted),
      atLeastOne('本文を入力してください。'),
      atMost(messageLimit, '本文は4,000文字までです。短くするか、2回に分けてお送りください。'),
    ),
  contact: z._default(contact, {}),
  context: z._default(
    z.object({
      path: z.optional(z.string().check(atMost(512, '512文字までです。'), z.regex(/^\/[^?#]*$/))),
      via: z.optional(z.literal(['fetch', 'outbox', 'form'])),
      /** Milliseconds since the first press. */
      ageMs: z.optional(anyNumber),
      attempt: z.optional(anyNumber),
    }),
    {},
  ),
  /** Version of the privacy notice that was on the screen. */
  privacyNotice: z.optional(z.string().check(atMost(40, '40文字までです。'))),
  /** Honeypot and time spent: they only ever quarantine, never refuse. */
  hp: z.optional(z.string()),
  elapsedMs: z.optional(anyNumber),
});

export const receipt = z.object({
  schema: z.literal('receipt/1'),
  id: uuid,
  receipt: matching(/^[A-Z]+-[0-9A-Z-]+$/),
  receiptUrl: z.optional(matching(/^https?:\/\/[^/]/)),
  receivedAt: instant,
  firstContactDueAt: z.nullable(instant),
});

/** RFC 9457. `pointer` names a field (RFC 6901); nothing that was sent is repeated. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: anyNumber,
  errors: z.optional(z.array(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))),
});

export type Message = z.infer<typeof message>;
export type MessageInput = z.input<typeof message>;
export type Contact = z.infer<typeof contact>;
export type Receipt = z.infer<typeof receipt>;
export type Problem = z.infer<typeof problem>;
