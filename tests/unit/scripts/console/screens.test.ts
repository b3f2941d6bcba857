import { existsSync, globSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { consoleSources, fingerprint, made } from '../../../../scripts/console/made.ts';
import { markName } from '../../../../scripts/console/marks.ts';
import { screenList } from '../../../../scripts/console/screen-list.ts';

const lists = globSync('content/**/screens.yaml');
const read = (file: string) => screenList.parse(load(readFileSync(file, 'utf8')));

describe('screens.yaml', () => {
  it('is refused with a field that nobody reads, or a page that is no address of the console', () => {
    expect(screenList.safeParse([{ file: 'list.webp', page: '#/deliveries' }]).success).toBe(true);
    expect(screenList.safeParse([{ file: 'list.webp', page: '#/deliveries', zoom: 2 }]).success).toBe(false);
    expect(screenList.safeParse([{ file: 'list.webp', page: '/deliveries' }]).success).toBe(false);
    expect(screenList.safeParse([{ file: 'list.png', page: '#/deliveries' }]).success).toBe(false);
  });

  it.each(lists)('%s: each picture lies beside it with all its marks', (file) => {
    const screens = read(file);
    expect(screens.length).toBeGreaterThan(0);
    for (const screen of screens) {
      const picture = path.join(path.dirname(file), screen.file);
      expect(existsSync(picture), picture).toBe(true);
      const marks = JSON.parse(readFileSync(picture.replace(/\.webp$/, '.marks.json'), 'utf8')) as object;
      expect(Object.keys(marks)).toEqual(screen.marks.map(markName));
    }
  });

  it.each(lists)('%s: its pictures show the console as it is now (else: npm run screens)', (file) => {
    const print = fingerprint([...consoleSources(), file]);
    expect(made('scripts/console/made.json').isCurrent(file, print)).toBe(true);
  });
});

describe('fingerprint', () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'made-'));
  const [a, b] = [path.join(folder, 'a'), path.join(folder, 'b')];
  writeFileSync(a, 'one');
  writeFileSync(b, 'two');

  it('does not depend on the order of files, but on every byte', () => {
    const before = fingerprint([a, b]);
    expect(fingerprint([b, a])).toBe(before);
    writeFileSync(b, 'Two');
    expect(fingerprint([a, b])).not.toBe(before);
  });

  it('is remembered in a file that the next run reads', () => {
    const log = path.join(folder, 'made.json');
    made(log).remember('x', 'print');
    expect(made(log).isCurrent('x', 'print')).toBe(true);
    expect(made(log).isCurrent('x', 'other')).toBe(false);
    expect(made(log).isCurrent('y', 'print')).toBe(false);
  });
});
