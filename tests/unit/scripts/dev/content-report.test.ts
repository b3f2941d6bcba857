import { EventEmitter } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { reportChanges } from '../../../../scripts/dev/content-report.ts';

const mistakes = 'tests/fixtures/mistakes';
let root: string;
let watcher: EventEmitter;
let pages: EventEmitter;
let printed: string[];
let sent: string[];

const put = (fixture: string): void => {
  rmSync(root, { recursive: true });
  cpSync(`${mistakes}/${fixture}/content`, root, { recursive: true });
};
const expected = (fixture: string): string =>
  readFileSync(`${mistakes}/${fixture}/expected.txt`, 'utf8')
    .trimEnd()
    .replaceAll('content/faqs', `${root}/faqs`);
const change = (file: string): void => void watcher.emit('all', 'change', file);

beforeEach(() => {
  vi.useFakeTimers();
  root = mkdtempSync(path.join(tmpdir(), 'content-'));
  put('none');
  watcher = new EventEmitter();
  pages = new EventEmitter();
  [printed, sent] = [[], []];
  vi.spyOn(console, 'log').mockImplementation((text: string) => void printed.push(text.trim()));
  reportChanges(root, {
    watcher,
    ws: {
      send: (event, text) => void (event === 'content-report' && sent.push(text)),
      on: (event, answer) => pages.on(event, answer),
    },
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

it('tells at the start that all is well, and pages nothing', () => {
  expect(printed).toEqual(['直すところはありません。']);
  expect(sent).toEqual(['']);
});

it('tells once what is to mend after a change, and again when it is mended', () => {
  put('unknown-word');
  change(path.join(root, 'faqs/reset-password/index.mdx'));
  change(path.join(root, 'faqs/account-locked/index.mdx'));
  expect(printed).toHaveLength(1);
  vi.advanceTimersByTime(200);
  expect(printed.slice(1)).toEqual([expected('unknown-word')]);
  expect(sent.slice(1)).toEqual([expected('unknown-word')]);

  put('none');
  change(path.join(root, 'faqs/reset-password/index.mdx'));
  vi.advanceTimersByTime(200);
  expect(printed.at(-1)).toBe('直すところはありません。');
  expect(sent.at(-1)).toBe('');
});

it('answers a page that opens later', () => {
  put('unknown-word');
  change(path.join(root, 'faqs/reset-password/index.mdx'));
  vi.advanceTimersByTime(200);
  pages.emit('content-report:ask');
  expect(sent.slice(1)).toEqual([expected('unknown-word'), expected('unknown-word')]);
});

it('leaves changes elsewhere alone (control)', () => {
  put('unknown-word');
  change(path.resolve('src/pages/index.astro'));
  change(`${root}-beside/a.mdx`);
  vi.advanceTimersByTime(1000);
  expect(printed).toHaveLength(1);
});
