import { describe, expect, it } from 'vitest';
import { back, clearQuestion, hasReplaced, withLink } from '#lib/template-fill/filled.ts';

const mine = { title: '先月の会', viewingUrl: 'https://example.jp/live/1' };
const linked = { title: '今月の会' };
const corrected = { title: '今月の会(訂正)' };

describe('a link', () => {
  it('brings its values alone, and keeps what stood here', () => {
    expect(withLink({ values: mine, earlier: {}, linked: {} }, linked)).toEqual({
      values: linked,
      earlier: mine,
      linked,
    });
  });

  it.each([
    ['nothing stood here', {}],
    ['only emptied fields stood here', { title: '' }],
    ['it was opened before', { ...linked, viewingUrl: '' }],
  ])('leaves what was kept earlier where %s', (_, values) => {
    expect(withLink({ values, earlier: mine, linked: {} }, linked).earlier).toEqual(mine);
  });

  it('that was corrected and sent again pushes out only the one before, not what a person wrote', () => {
    const first = withLink({ values: mine, earlier: {}, linked: {} }, linked);
    expect(withLink(first, corrected)).toEqual({ values: corrected, earlier: mine, linked: corrected });
    const edited = { ...linked, viewingUrl: 'https://example.jp/live/2' };
    expect(withLink({ ...first, values: edited }, corrected).earlier).toEqual(edited);
  });
});

it('goes back to what stood here, and forth again', () => {
  const filled = withLink({ values: mine, earlier: {}, linked: {} }, linked);
  expect(back(filled)).toEqual({ values: mine, earlier: linked, linked });
  expect(back(back(filled))).toEqual(filled);
});

it.each([
  ['nothing was kept', { values: mine, earlier: {}, linked: {} }, false],
  ['it pushes out what a person wrote', { values: { title: '下書き' }, earlier: mine, linked: {} }, true],
  ['it leaves what was kept', { values: linked, earlier: mine, linked }, false],
  ['it pushes out only what another link brought', { values: mine, earlier: linked, linked }, false],
])('tells of a loss only where there is one: %s', (_, before, expected) => {
  expect(hasReplaced(before, withLink(before, corrected))).toBe(expected);
});

it('names, before all goes, also what was kept earlier', () => {
  expect(clearQuestion({ values: mine, earlier: {}, linked: {} })).not.toContain('入れ替える前');
  expect(clearQuestion({ values: linked, earlier: mine, linked })).toContain('入れ替える前の内容も含めて');
});
