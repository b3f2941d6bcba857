import * as z from 'zod/mini';

/** What the form sends, what the receiver answers. The browser, the receiver and the tests share this one shape. */
export const messageLimit = 4_000;

export const messageTypes = ['complaint', 'feedback'] as const;
export const reaches = ['phone', 'mail', 'relay'] as const;

/** As people count: one line break is one, however the machine writes it. */
export const asCounted = (text: string): string => text.replace(/\r\n?/g, '\n').trim();

// The browser carries this file: checks of our own where those of zod would cost the form 3 kB together.
type Of<Value> = z.ZodMiniType<Value, Value>;

const must = <Value>(isFine: (value: Value) => boolean) =>
  z.check<Value>(({ value: input, issues }) => {
    if (!isFine(input)) issues.push({ code: 'custom', input, message: '' });
  });

const made = <Value>(change: (value: Value) => Value) =>
  z.check<Value>((payload) => {
    payload.value = change(payload.value);
  });

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
  z.optional(
    z.string().check(
      made((text) => text.trim()),
      atMost(limit, `${label}は${limit}文字までです。`),
    ),
  );

const matching = (pattern: RegExp) => z.string().check(must((text) => pattern.test(text)));
const instant = matching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/);
/** RFC 9562, versions 1 to 8: neither nil nor max, which many clients would share. */
const uuid = matching(/^[\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i);

const fitting = <Value>(isFine: (value: unknown) => boolean) => z.unknown().check(must(isFine)) as Of<Value>;
/** Any number: a wild clock must not cost us a complaint. */
const anyNumber = fitting<number>((value) => typeof value === 'number');
const oneOf = <const Values extends readonly string[]>(...values: Values) =>
  fitting<Values[number]>((value) => values.includes(value as string));
const orNull = <Item extends z.ZodMiniType>(item: Item) =>
  fitting<z.infer<Item> | null>((value) => value === null || item.safeParse(value).success);
const listOf = <Item extends z.ZodMiniType>(item: Item) =>
  fitting<z.infer<Item>[]>(
    (value) => Array.isArray(value) && value.every((each) => item.safeParse(each).success),
  );

export const contact = z.object({
  name: line(120, '会社名・お名前'),
  phone: line(40, '電話番号'),
  email: line(254, 'メールアドレス'),
  reach: z.optional(oneOf(...reaches)),
  note: line(200, 'ご希望の時間など'),
});

/** Unknown keys are dropped, so that a newer form can talk to an older receiver. */
const given = z.object({
  schema: oneOf('message/1'),
  /** Made in the browser at the first press: the idempotency key, for ever. */
  id: uuid.check(made((id) => id.toLowerCase())),
  type: z.optional(oneOf(...messageTypes)),
  message: z
    .string('本文を入力してください。')
    .check(
      made(asCounted),
      atLeastOne('本文を入力してください。'),
      atMost(messageLimit, '本文は4,000文字までです。短くするか、2回に分けてお送りください。'),
    ),
  contact: z.optional(contact),
  context: z.optional(
    z.object({
      path: z.optional(matching(/^\/[^?#]*$/).check(atMost(512, '512文字までです。'))),
      via: z.optional(oneOf('fetch', 'outbox', 'form')),
      /** Milliseconds since the first press. */
      ageMs: z.optional(anyNumber),
      attempt: z.optional(anyNumber),
    }),
  ),
  /** Version of the privacy notice that was on the screen. */
  privacyNotice: z.optional(z.string().check(atMost(40, '40文字までです。'))),
  /** Honeypot and time spent: they only ever quarantine, never refuse. */
  hp: z.optional(z.string()),
  elapsedMs: z.optional(anyNumber),
});

type Given = z.infer<typeof given>;
const complete = ({ type = 'complaint', contact = {}, context = {}, ...rest }: Given) => ({
  ...rest,
  type,
  contact,
  context,
});
/** A message of which nobody said what it is, is a complaint. */
export const message = given.check(made<Given>(complete)) as z.ZodMiniType<
  ReturnType<typeof complete>,
  Given
>;

export const receipt = z.object({
  schema: oneOf('receipt/1'),
  id: uuid,
  receipt: matching(/^[A-Z]+-[0-9A-Z-]+$/),
  receiptUrl: z.optional(matching(/^https?:\/\/[^/]/)),
  receivedAt: instant,
  firstContactDueAt: orNull(instant),
});

/** RFC 9457. `pointer` names a field (RFC 6901); nothing that was sent is repeated. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: anyNumber,
  errors: z.optional(listOf(z.object({ pointer: z.string(), code: z.string(), message: z.string() }))),
});

export type Message = z.infer<typeof message>;
export type MessageInput = z.input<typeof message>;
export type Contact = z.infer<typeof contact>;
export type Receipt = z.infer<typeof receipt>;
export type Problem = z.infer<typeof problem>;
