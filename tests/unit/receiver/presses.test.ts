import { expect, it } from 'vitest';
import { createPresses } from '#receiver/presses.ts';

const typed = { message: '音が出ません。', phone: '03-0000-0000' };

it('gives a second press the id of the first', () => {
  const idOf = createPresses(() => 0);
  const id = idOf('192.0.2.1', typed);
  expect(idOf('192.0.2.1', typed)).toBe(id);
  expect(idOf('192.0.2.1', { ...typed, hp: '', path: '/faqs/no-sound/' })).toBe(id);
});

it('keeps apart what another client sends, other words, and the same words later', () => {
  let now = 0;
  const idOf = createPresses(() => now);
  const ids = new Set([
    idOf('192.0.2.1', typed),
    idOf('192.0.2.2', typed),
    idOf('192.0.2.1', { ...typed, message: '音が出ません' }),
    idOf('192.0.2.1', { ...typed, type: 'feedback' }),
    idOf('192.0.2.1', { message: typed.message }),
  ]);
  now = 30_000;
  ids.add(idOf('192.0.2.1', typed));
  expect(ids.size).toBe(6);
});

it('forgets the oldest under a flood, never the newest', () => {
  const idOf = createPresses(() => 0);
  const first = idOf('a', typed);
  for (let i = 0; i < 10_000; i++) idOf(String(i), typed);
  expect(idOf('9999', typed)).toBe(idOf('9999', typed));
  expect(idOf('a', typed)).not.toBe(first);
});
