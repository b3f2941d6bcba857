import { readFileSync } from 'node:fs';
import { array, assert, constantFrom, nat, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { problemsOf } from './content.ts';

const good = readFileSync('tests/fixtures/mistakes/none/content/faqs/reset-password/index.mdx', 'utf8');
const slips = [
  '<',
  '>',
  '{',
  '}',
  '[',
  ']',
  '/',
  '"',
  ':',
  ': ',
  '- ',
  '#',
  '`',
  '\n',
  '\t',
  '---\n',
  '<Note>',
  '</Note>',
  '<!--',
  'import x',
  '\0',
  '*',
  '&',
  '|',
];

it('says something about any slip of the hand, with a line that exists, and never throws', () => {
  assert(
    property(array(tuple(nat(), constantFrom(...slips)), { minLength: 1, maxLength: 4 }), (typed) => {
      const text = typed.reduce((before, [place, slip]) => {
        const at = place % before.length;
        return before.slice(0, at) + slip + before.slice(at);
      }, good);
      for (const { file, line, what, fix } of problemsOf({ 'faqs/reset-password/index.mdx': text })) {
        expect(file).toBe('faqs/reset-password/index.mdx');
        expect(line).toBeGreaterThan(0);
        expect(line).toBeLessThanOrEqual(text.split('\n').length);
        expect(`${what}${fix}`).not.toMatch(/undefined|\[object|NaN/);
      }
    }),
    { numRuns: 300, seed: 20261121 },
  );
});

it('a field name that would be a pattern is only a name', () => {
  const text = good.replace('owner:', 'own[er:').replace('order:', 'or(der:');
  expect(
    problemsOf({ 'faqs/reset-password/index.mdx': text }).map(({ line, what }) => `${line} ${what}`),
  ).toContain('6 own[er は owner の綴り違いではありませんか。');
});
