import { describe, expect, it } from 'vitest';
import { back, withLink } from '#lib/template-fill/filled.ts';

const mine = { title: '先月の会', viewingUrl: 'https://example.jp/live/1' };
const linked = { title: '今月の会' };

describe('a link', () => {
  it('brings its values alone, and keeps what stood here', () => {
    expect(withLink({ values: mine, earlier: {} }, linked)).toEqual({ values: linked, earlier: mine });
  });

  it.each([
    ['nothing stood here', {}],
    ['only emptied fields stood here', { title: '' }],
    ['it was opened before', { ...linked, viewingUrl: '' }],
  ])('leaves what was kept earlier where %s', (_, values) => {
    expect(withLink({ values, earlier: mine }, linked)).toEqual({ values: linked, earlier: mine });
  });
});

it('goes back to what stood here, and forth again', () => {
  const filled = withLink({ values: mine, earlier: {} }, linked);
  expect(back(filled)).toEqual({ values: mine, earlier: linked });
  expect(back(back(filled))).toEqual(filled);
});
