import { text } from './corpus/text.ts';

/** What one request carries. */
export interface Generated {
  path: '/api/messages' | '/api/messages/form';
  type: string;
  body: string | Uint8Array<ArrayBuffer>;
}

/** Told from every word of ours: where it shows in an answer's head or a notice's, a customer's words got through. */
export const mark = 'customerswords';

const fragments = [
  ...text.flatMap(({ message }) => (message === undefined || message.length > 200 ? [] : [message])),
  `\r\nX-${mark}: 1`,
  `<script>${mark}</script>`,
  `"><img src=x onerror=${mark}>`,
  `</textarea>${mark}`,
  `=?utf-8?B?${mark}?=`,
  `\r\n.\r\nMAIL FROM:<${mark}@x.example>`,
  '音が出ません。',
  'ＡＢＣ１２３',
  '\uDC00',
  '\uD83D',
];

type Random = () => number;
const below = (random: Random, limit: number) => Math.floor(random() * limit);
const oneOf = <Value>(random: Random, values: readonly Value[]): Value =>
  values[below(random, values.length)] as Value;

/** Any code point, lone surrogates among them; controls and the first plane more often than their share. */
function letter(random: Random): string {
  const dice = random();
  if (dice < 0.2) return String.fromCharCode(below(random, 0xa0));
  if (dice < 0.8) return String.fromCharCode(below(random, 0x10000));
  return String.fromCodePoint(below(random, 0x110000));
}

function words(random: Random, most = 8): string {
  const piece = () =>
    random() < 0.5 ? oneOf(random, fragments) : letter(random).repeat(1 + below(random, 9));
  return Array.from({ length: below(random, most) }, piece).join('');
}

function anything(random: Random, depth = 0): unknown {
  const dice = below(random, depth > 3 ? 6 : 8);
  if (dice === 6) return Array.from({ length: below(random, 4) }, () => anything(random, depth + 1));
  if (dice === 7)
    return Object.fromEntries(
      Array.from({ length: below(random, 4) }, () => [words(random, 3), anything(random, depth + 1)]),
    );
  return [null, true, random() * 1e300 * (random() - 0.5), below(random, 1e6), words(random), ''][dice];
}

const uuid = (random: Random) =>
  'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', () => below(random, 16).toString(16));

/** As the form would send it, with any words in any field, and now and then any value in the place of one. */
function sent(random: Random): Record<string, unknown> {
  const or = (value: unknown) => (random() < 0.02 ? anything(random) : value);
  return {
    schema: or('message/1'),
    id: or(uuid(random)),
    type: or(oneOf(random, ['complaint', 'feedback', undefined])),
    message: or(`${words(random)}あ`),
    contact: or({
      name: or(words(random, 3)),
      phone: or(words(random, 3)),
      email: or(`${words(random, 2)}@${words(random, 2)}`),
      note: or(words(random, 3)),
      reach: or(oneOf(random, ['phone', 'mail', 'relay', undefined])),
    }),
    context: or({
      path: or(`/${words(random, 2)}`),
      via: or(oneOf(random, ['fetch', 'outbox', 'form'])),
      ageMs: or(random() * 1e9),
      attempt: or(1 + below(random, 9)),
    }),
    ...(random() < 0.02 && { [words(random, 2)]: anything(random) }),
  };
}

/** A request that nobody wrote, the same for the same dice. */
export function generated(random: Random): Generated {
  const dice = random();
  const json = { path: '/api/messages', type: 'application/json' } as const;
  if (dice < 0.7) return { ...json, body: JSON.stringify(sent(random)) };
  if (dice < 0.8) return { ...json, body: JSON.stringify(anything(random)) };
  if (dice < 0.85)
    return { ...json, body: Uint8Array.from({ length: below(random, 400) }, () => below(random, 256)) };
  const fields = Array.from({ length: below(random, 6) }, (): [string, string] => [
    oneOf(random, [
      'message',
      'phone',
      'email',
      'name',
      'note',
      'reach',
      'type',
      'id',
      'path',
      words(random, 2),
    ]),
    words(random),
  ]);
  return {
    path: '/api/messages/form',
    type: 'application/x-www-form-urlencoded',
    body: new URLSearchParams(fields).toString(),
  };
}
