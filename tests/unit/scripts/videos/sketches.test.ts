import { globSync, readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { sketches } from '../../../../scripts/videos/stage/sketches/sketches.ts';
import { storyboard } from '../../../../scripts/videos/storyboard.ts';

const draw = (address: string): string => {
  const { pathname, searchParams } = new URL(address.slice(1), 'http://stage.invalid');
  return sketches[pathname]?.(searchParams) ?? '';
};
const order = (page: string): string[] =>
  [...page.matchAll(/<tr\s+aria-label="申込者(.)"/g)].map(([, name]) => name ?? '');

describe('sketches', () => {
  it('say that they are drawings', () => {
    for (const name of Object.keys(sketches)) expect(draw(`#${name}`)).toContain('(見本)');
  });

  it('hold every page that a storyboard asks for', () => {
    const asked = globSync('content/videos/*/storyboard.yaml')
      .flatMap((file) => storyboard.parse(load(readFileSync(file, 'utf8'))).chapters)
      .flatMap(({ scenes }) => scenes.map(({ page }) => page ?? ''))
      .filter((page) => page.startsWith('#/sketches/'));
    expect(asked).not.toEqual([]);
    for (const page of asked) expect(draw(page), page).not.toBe('');
  });

  it('sort the log by who wants to be called, then by the share that was watched', () => {
    expect(order(draw('#/sketches/sheet?loaded=yes&ranked=yes&sorted=yes'))).toEqual([
      'E',
      'A',
      'D',
      'C',
      'B',
      'F',
    ]);
  });

  it('show who meets every condition, and with the logic who meets one', () => {
    const report = '#/sketches/sales?report=yes&tab=filters&filters=4';
    expect(order(draw(report))).toEqual(['A']);
    expect(order(draw(`${report}&logic=yes`))).toEqual(['A', 'C', 'D', 'E']);
  });
});
