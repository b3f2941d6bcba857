import { afterAll, beforeAll, expect, it } from 'vitest';
import { started, type Started } from '../fixtures/receiver/started.ts';
import { text } from './corpus/text.ts';
import { transport } from './corpus/transport.ts';
import { checked } from './deviations.ts';
import { report, seed } from './report.ts';

const corpus = [...transport, ...text];
const isSlow = ({ status }: (typeof corpus)[number]) => [status].flat().includes(408);
const total = { faults: 0, acknowledged: 0, worstMs: 0 };

let receiver: Started;
beforeAll(async () => {
  receiver = await started({ environment: { HOST: '127.0.0.1' }, dist: 'tests/fixtures/site' });
});
afterAll(async () => {
  await receiver.stop();
  report({ test: 'T13 bad input (answer)', ...total, lost: 0, duplicates: 0, seed });
});

it.each(corpus.filter((row) => !isSlow(row)))('$no: $name', async (row) => {
  const { answer, deviations, ids } = await checked(row, receiver);
  total.faults++;
  total.acknowledged += ids.length;
  total.worstMs = Math.max(total.worstMs, Math.round(answer.ms));
  expect(deviations).toEqual([]);
});

it('6–8: whoever sends slowly is let go, all at the same time', async () => {
  const slow = await Promise.all(corpus.filter(isSlow).map((row) => checked(row, receiver)));
  total.faults += slow.length;
  expect(slow.map(({ deviations }) => deviations)).toEqual(slow.map(() => []));
});
