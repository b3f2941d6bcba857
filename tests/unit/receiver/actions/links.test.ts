import { describe, expect, it } from 'vitest';
import { createLinks } from '#receiver/actions/links.ts';

const links = createLinks('s'.repeat(32), 'https://receiver.example.jp');
const now = 1_000;
const day = 24 * 3_600_000;
const action = { recipient: 'executive', messageId: crypto.randomUUID(), verb: 'close' } as const;
const tokenOf = (url: string) => url.split('/').at(-1) ?? '';
const token = tokenOf(links.action(action, now));

describe('a signed link', () => {
  it('says who may do what with which message, for two weeks', () => {
    expect(links.action(action, now)).toMatch(/^https:\/\/receiver\.example\.jp\/api\/act\/[\w.-]+$/);
    expect(links.readAction(token, now + 14 * day)).toEqual({
      action,
      expiresAt: now + 14 * day,
    });
    expect(links.readAction(token, now + 14 * day + 1)).toBe('expired');
  });
  it.each([
    ['another person', token.replace('executive', 'supervisor')],
    ['another verb', token.replace('close', 'ack')],
    ['a longer life', token.replace(/\.(\d+)\.([^.]+)$/, '.9$1.$2')],
    ['a cut signature', token.slice(0, -4)],
    ['no signature', token.replace(/\.[^.]+$/, '.')],
    ['nothing', ''],
    ['the page for staff', tokenOf(links.heard(now))],
  ])('is forged with %s', (_name, changed) => {
    expect(links.readAction(changed, now)).toBe('forged');
  });
  it('passes on no longer life than its own', () => {
    const beside = tokenOf(links.actionUntil({ ...action, verb: 'ack' }, now + 14 * day));
    expect(links.readAction(beside, now + 14 * day)).toMatchObject({ action: { verb: 'ack' } });
    expect(links.readAction(beside, now + 14 * day + 1)).toBe('expired');
  });
  it('opens nothing under another secret', () => {
    expect(createLinks('t'.repeat(32), 'https://receiver.example.jp').readAction(token, now)).toBe('forged');
  });
  it('for staff opens the page for staff alone', () => {
    expect(links.readHeard(tokenOf(links.heard(now)), now)).toEqual({ isDrill: false });
    expect(links.readHeard(tokenOf(links.drill(now)), now)).toEqual({ isDrill: true });
    expect(links.readHeard(token, now)).toBe('forged');
  });
});
