import { afterEach, expect, it, vi } from 'vitest';
import type { Started } from '../fixtures/receiver/started.ts';
import { text } from './corpus/text.ts';
import { transport } from './corpus/transport.ts';
import { checked } from './deviations.ts';

const corpus = [...transport, ...text];

let receiver: Started | undefined;
afterEach(async () => {
  await receiver?.stop();
  vi.resetModules();
});

type Broken = Record<string, unknown>;
const pass = async (_context: unknown, next: () => Promise<void>) => next();

const openToAll = async (
  context: { header: (name: string, value: string) => void },
  next: () => Promise<void>,
) => {
  context.header('access-control-allow-origin', '*');
  await next();
};
const textThat =
  (change: (clean: (text: string) => string, given: string) => string) =>
  (real: Broken): Broken => ({
    cleanText: (given: string) => change(real['cleanText'] as (text: string) => string, given),
  });

/** One guard taken away at a time; the cases of the list that must notice. */
const mutants: [string, string, (real: Broken) => Broken, number[]][] = [
  ['any content type is JSON', '#receiver/body.ts', () => ({ isJson: () => true }), [11, 12, 13]],
  [
    'any bytes are UTF-8',
    '#receiver/body.ts',
    () => ({
      readJson: (bytes: ArrayBuffer) => ({
        value: JSON.parse(new TextDecoder().decode(bytes) || '{}') as unknown,
      }),
    }),
    [17],
  ],
  [
    'a form in any letters is read',
    '#receiver/body.ts',
    (real) => ({
      readForm: (bytes: ArrayBuffer) => ({
        ...(real['readForm'] as (given: ArrayBuffer) => object)(bytes),
        isLegible: true,
      }),
    }),
    [58],
  ],
  ['no body is too large', 'hono/body-limit', () => ({ bodyLimit: () => pass }), [5]],
  [
    'text is stored as it came',
    '#lib/text.ts',
    () => ({ cleanText: (given: string) => given.trim() }),
    [51, 52, 53, 54],
  ],
  ['text is folded', '#lib/text.ts', textThat((clean, given) => clean(given).normalize('NFKC')), [57]],
  [
    'emoji are taken apart',
    '#lib/text.ts',
    textThat((clean, given) => clean(given).replaceAll('\u200D', '')),
    [50],
  ],
  [
    'marks that turn the direction stay',
    '#lib/text.ts',
    textThat((clean, given) => (given.includes('\u202E') ? given : clean(given))),
    [53],
  ],
  ['long text is cut', '#lib/text.ts', textThat((clean, given) => clean(given).slice(0, 3_990)), [50, 62]],
  ['a line may break', '#lib/text.ts', () => ({ cleanLine: (given: string) => given.trim() }), [71, 76]],
  ['every method is right', 'hono/method-not-allowed', () => ({ methodNotAllowed: () => pass }), [10]],
  ['every origin may read', 'hono/cors', () => ({ cors: () => openToAll }), [26, 27]],
  ['only the supervisor is told', '#receiver/recipients.ts', () => ({ paths: ['supervisor'] }), [16]],
  [
    'a slow client may stay',
    '@hono/node-server',
    (real) => ({
      createAdaptorServer: (options: object) =>
        (real['createAdaptorServer'] as (given: object) => unknown)({ ...options, serverOptions: {} }),
    }),
    [7],
  ],
  [
    'contact is stored as it came',
    '#receiver/contact.ts',
    () => ({ cleanContact: (contact: object) => ({ contact, contactWarnings: [] }) }),
    [71, 72, 76],
  ],
  [
    'no address looks wrong',
    '#receiver/contact.ts',
    (real) => ({
      cleanContact: (contact: object) => ({
        ...(real['cleanContact'] as (given: object) => object)(contact),
        contactWarnings: [],
      }),
    }),
    [72, 73, 75, 80],
  ],
  [
    'messages may be of any length',
    '#schemas/message.ts',
    (real) => ({
      message: (real['message'] as { shape: unknown }) && {
        safeParse: (raw: { message?: string }) => ({
          success: true,
          data: { type: 'complaint', contact: {}, context: {}, ...raw },
        }),
      },
    }),
    [50, 59],
  ],
];

it.each(mutants)('control: %s goes red', async (_name, module, broken, cases) => {
  vi.resetModules();
  vi.doMock(module, async (original) => {
    const real = await original<Broken>();
    return { ...real, ...broken(real) };
  });
  const { started } = await import('../fixtures/receiver/started.ts');
  receiver = await started({ environment: { HOST: '127.0.0.1' }, dist: 'tests/fixtures/site' });
  for (const no of cases) {
    const rows = corpus.filter((row) => row.no === no);
    const deviations: string[] = [];
    for (const row of rows) deviations.push(...(await checked(row, receiver)).deviations);
    expect(deviations, `case ${no}`).not.toEqual([]);
  }
  vi.doUnmock(module);
});
