import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { AddressBar } from '../../../../src/elements/search/address-bar.ts';
import type { Asked } from '../../../../src/elements/search/address.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const rest = 300;
const asked = (query: string, kind = ''): Asked => ({ query, kind, literal: false });

/** A history as a browser keeps it, and a bar on its first entry. */
function open(query: string) {
  const entries: { state: unknown; address: string }[] = [{ state: null, address: query }];
  const spell = (address: unknown) => new URLSearchParams(String(address).split('?')[1]).get('q') ?? '';
  const history = {
    get state() {
      return entries.at(-1)?.state;
    },
    pushState: (state: unknown, _: string, address?: string | URL | null) =>
      void entries.push({ state, address: spell(address) }),
    replaceState: (state: unknown, _: string, address?: string | URL | null) => {
      const last = entries.pop();
      entries.push({ state, address: address ? spell(address) : (last?.address ?? '') });
    },
  };
  const document = { title: '検索' };
  const bar = new AddressBar(asked(query), { history, document });
  const type = (...queries: string[]) => {
    for (const query of queries) {
      bar.type(asked(query));
      vi.advanceTimersByTime(rest);
    }
  };
  return { bar, document, type, entries: () => entries.map(({ address }) => address) };
}

test('typing is one entry, however often it rests', () => {
  const { type, entries, document } = open('');
  type('録', '録画', '録画 保存');
  expect(entries()).toEqual(['録画 保存']);
  expect(document.title).toBe('「録画 保存」の検索');
});

test('a finished search is not written over', () => {
  const { bar, type, entries } = open('');
  type('録画');
  bar.finish();
  type('', '請', '請求書');
  expect(entries()).toEqual(['録画', '請求書']);
});

test('who came back to a search and types anew keeps it', () => {
  const { bar, type, entries } = open('');
  type('請求書');
  bar.arrive(asked('請求書'));
  type('音');
  expect(entries()).toEqual(['請求書', '音']);
});

test('an empty field is no search to come back to', () => {
  const { bar, type, entries } = open('');
  bar.finish();
  type('音');
  expect(entries()).toEqual(['音']);
});

test('what waits is written before a press, and forgotten on the way back', () => {
  const { bar, entries } = open('録画');
  bar.type(asked('請求書'));
  bar.open(asked('請求書', 'faqs'));
  expect(entries()).toEqual(['録画', '請求書', '請求書']);
  bar.type(asked('音'));
  bar.arrive(asked('録画'));
  vi.runAllTimers();
  expect(entries()).toHaveLength(3);
});

test('pressing what is already chosen makes no entry', () => {
  const { bar, entries } = open('録画');
  bar.open(asked('録画'));
  expect(entries()).toEqual(['録画']);
});

test('an entry remembers what was done with its results; new words begin without', () => {
  const { bar, type } = open('録画');
  expect(bar.kept).toEqual({});
  bar.keep({ shown: 40 });
  bar.keep({ opened: '/faqs/no-sound/' });
  bar.type(asked('録画'));
  expect(bar.kept).toEqual({ shown: 40, opened: '/faqs/no-sound/' });
  bar.type(asked('配信'));
  expect(bar.kept).toEqual({});
  type('配信');
  expect(bar.kept).toEqual({});
});
