import type { Started } from '../fixtures/receiver/started.ts';
import type { Row } from './corpus/row.ts';
import { exchange, type RawAnswer } from './raw.ts';

export interface Checked {
  answer: RawAnswer;
  /** Sentences, none when all holds. */
  deviations: string[];
  /** Ids that the row added to the ledger. */
  ids: string[];
}

/** Sends one row of the corpus and compares answer and ledger with what it should do. */
export async function checked(row: Row, receiver: Started): Promise<Checked> {
  const before = new Set(receiver.rows().messages.map(({ id }) => id));
  const { pieces, answers } = row.send(receiver);
  const answer = await exchange(Number(new URL(receiver.url).port), pieces, answers);
  const { messages, events, notices } = receiver.rows();
  const added = messages.filter(({ id }) => !before.has(id));
  const deviations: string[] = [];
  const expectThat = (holds: boolean, sentence: string) => holds || deviations.push(sentence);

  expectThat([row.status].flat().includes(answer.status), `status ${answer.status}`);
  expectThat(added.length === row.stored, `${added.length} stored`);
  expectThat(answer.ms <= (row.withinMs ?? 5_000), `${Math.round(answer.ms)} ms`);
  const more = row.deviation?.(answer);
  if (more) deviations.push(more);

  for (const { id, content } of added) {
    const of = (rows: Record<string, unknown>[]) =>
      rows.filter((each) => JSON.stringify(each).includes(String(id)));
    const stored = JSON.parse(String(content)) as {
      message: string;
      contact: object;
      contactWarnings: string[];
    };
    const told = of(notices).filter(({ kind }) => kind !== 'other-path');
    expectThat(told.length === 2, `${told.length} notices`);
    expectThat(row.message === undefined || stored.message === row.message, 'another text');
    expectThat(
      !row.contact || same(stored.contact, row.contact),
      `contact ${JSON.stringify(stored.contact)}`,
    );
    expectThat(
      !row.warnings || same(stored.contactWarnings, row.warnings),
      `warnings ${stored.contactWarnings.join()}`,
    );
    const begun = of(events).find(({ type }) => type === 'received');
    const { at, t0 } = JSON.parse(String(begun?.['body'])) as { at: number; t0: number };
    expectThat(row.ageMs === undefined || at - t0 === row.ageMs, `age ${at - t0}`);
    const mark = of(events).find(({ type }) => type === 'quarantined');
    const reason = mark && (JSON.parse(String(mark['body'])) as { reason: string }).reason;
    expectThat(reason === row.quarantined, `quarantined: ${reason}`);
  }
  return { answer, deviations, ids: added.map(({ id }) => String(id)) };
}

const same = (found: object, wanted: object) => JSON.stringify(found) === JSON.stringify(wanted);
