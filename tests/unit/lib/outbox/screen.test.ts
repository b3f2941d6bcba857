import { describe, expect, it } from 'vitest';
import type { Change } from '#lib/outbox/outbox.ts';
import type { Pending } from '#lib/outbox/pending.ts';
import { emptyScreen, follow, press, type Screen } from '#lib/outbox/screen.ts';
import { message, type Receipt } from '#schemas/message.ts';

const first = message.parse({
  schema: 'message/1',
  id: '3b241101-e2bb-4255-8caf-4136c566a962',
  message: '一つめ',
});
const second = message.parse({
  schema: 'message/1',
  id: 'a2f0c3de-1d0e-4b7a-9c55-0b6f3a8f7a11',
  message: '二つめ',
});
const pendingOf = (one: typeof first, more: Partial<Pending> = {}): Pending => ({
  id: one.id,
  pressedAt: one === first ? 1 : 2,
  attempts: 1,
  refusal: null,
  message: one,
  ...more,
});
const receipt = { receipt: 'ESC-7F3K-92QX', receiptUrl: 'https://a.example/r' } as Receipt;
const problem = { type: 'urn:problem:invalid', title: '直してください。', status: 422 };

const received = (one: typeof first): Change => ({ type: 'received', id: one.id, receipt });
const held = (one: typeof first, isKept = true): Change => ({
  type: 'held',
  pending: pendingOf(one),
  isKept,
});
const refused = (one: typeof first): Change => ({
  type: 'refused',
  pending: pendingOf(one, { refusal: problem }),
});
const sending = (one: typeof first): Change => ({ type: 'sending', pending: pendingOf(one), isKept: true });
const expired = (one: typeof first): Change => ({ type: 'expired', pending: pendingOf(one) });

/** The screen after these changes, the last act, and the words in the form all the while. */
function after(changes: Change[], words: string, start: Screen = emptyScreen) {
  let state: ReturnType<typeof follow> = [start, null];
  for (const change of changes) state = follow(state[0], change, { message: words });
  const [screen, act] = state;
  return { act, screen, held: screen.held.map(({ pending, why }) => `${pending.message.message} ${why}`) };
}
const pressed = press(emptyScreen, first);

describe('what was pressed here, with its words still in the form', () => {
  it('leaves for its receipt', () => {
    expect(after([sending(first), received(first)], '一つめ', pressed)).toMatchObject({
      act: 'leave',
      screen: { received: [receipt], isUnderWay: false },
    });
  });
  it('moves above when it could not be sent, and leaves later from an empty form', () => {
    const { act, screen, held: box } = after([sending(first), held(first)], '一つめ', pressed);
    expect([act, box]).toEqual(['clear', ['一つめ kept']]);
    expect(after([sending(first), received(first)], '', screen)).toMatchObject({ act: 'leave', held: [] });
  });
  it('stays in the form when it was refused, for good', () => {
    const { act, screen } = after([refused(first)], ' 一つめ', pressed);
    expect([act, screen.mending]).toEqual(['mend', first.id]);
    expect(after([refused(first)], '一つめ、直しかけ', screen)).toMatchObject({ act: null, held: [] });
  });
});

describe('what was pressed here, while the next words are being typed', () => {
  it.each([
    ['received', received(first), []],
    ['held', held(first), ['一つめ kept']],
    ['refused', refused(first), ['一つめ refused']],
  ])('%s: form and focus are left alone', (_name, change, box) => {
    expect(after([sending(first), change], '一つめ、二つめも', pressed)).toMatchObject({
      act: null,
      held: box,
    });
  });
});

describe('an older message, while a new one is being typed', () => {
  it.each([
    ['received', received(first), []],
    ['held', held(first), ['一つめ kept']],
    ['refused', refused(first), ['一つめ refused']],
    ['expired', expired(first), ['一つめ expired']],
  ])('%s: form and focus are left alone', (_name, change, box) => {
    for (const start of [emptyScreen, press(emptyScreen, second)]) {
      expect(after([sending(first), change], '二つめ', start)).toMatchObject({ act: null, held: box });
    }
  });
  it('its receipt is offered, not opened, even from an empty form', () => {
    expect(after([sending(first), received(first)], '')).toMatchObject({
      act: null,
      screen: { received: [receipt] },
    });
  });
  it('refused words come back into a form where nothing is written', () => {
    expect(after([refused(first)], '').act).toBe('mend');
  });
});

it('several can wait side by side, the newest first', () => {
  expect(after([held(first), held(second), held(first)], '').held).toEqual(['二つめ kept', '一つめ kept']);
});

it('does not leave where words would be lost with the page', () => {
  const screen = press(after([held(first, false)], '').screen, second);
  expect(after([received(second)], '二つめ', screen).act).toBeNull();
  expect(after([received(first), received(second)], '二つめ', screen).act).toBe('leave');
});

it('hears of what another tab did: sent, discarded, or never shown here', () => {
  const { screen } = after([held(first), held(second)], '');
  expect(after([{ type: 'waiting', ids: [second.id] }], '', screen).held).toEqual(['二つめ kept']);
  expect(after([received(second)], '', screen)).toMatchObject({ held: ['一つめ kept'], act: null });
  expect(after([received(first)], '').screen).toEqual(emptyScreen);
  const { screen: old } = after([expired(first)], '');
  expect(after([{ type: 'waiting', ids: [] }], '', old).held).toEqual(['一つめ expired']);
});
