import { afterEach, expect, it, vi } from 'vitest';
import { toClipboard } from '#lib/clipboard.ts';

afterEach(() => vi.unstubAllGlobals());

/** A browser's clipboard that remembers what it was given, or refuses. */
function clipboard(isAllowed = true) {
  const texts: string[] = [];
  const items: Record<string, Blob>[] = [];
  const take = async <Given>(list: Given[], given: Given) => {
    if (!isAllowed) throw new DOMException('denied', 'NotAllowedError');
    list.push(given);
  };
  const fake = {
    writeText: (text: string) => take(texts, text),
    write: ([item]: Record<string, Blob>[]) => take(items, item ?? {}),
  };
  return { clipboard: fake as unknown as Clipboard, texts, items };
}

it('takes a text alone as text', async () => {
  const { clipboard: board, texts, items } = clipboard();
  expect(await toClipboard(board, { plain: '文' })).toBe(true);
  expect([texts, items]).toEqual([['文'], []]);
});

it('takes text and HTML as one, so that a mail and a plain field each get theirs', async () => {
  vi.stubGlobal(
    'ClipboardItem',
    class {
      constructor(parts: Record<string, Blob>) {
        Object.assign(this, parts);
      }
    },
  );
  const { clipboard: board, texts, items } = clipboard();
  expect(await toClipboard(board, { plain: '文', html: '<p>文</p>' })).toBe(true);
  expect(texts).toEqual([]);
  expect(items).toHaveLength(1);
  expect(await items[0]?.['text/plain']?.text()).toBe('文');
  expect(await items[0]?.['text/html']?.text()).toBe('<p>文</p>');
  expect(items[0]?.['text/html']?.type).toBe('text/html');
});

it('takes the text alone where HTML is unknown', async () => {
  const { clipboard: board, texts } = clipboard();
  expect(await toClipboard(board, { plain: '文', html: '<p>文</p>' })).toBe(true);
  expect(texts).toEqual(['文']);
});

it('says no where it is forbidden, and where there is none', async () => {
  expect(await toClipboard(clipboard(false).clipboard, { plain: '文' })).toBe(false);
  expect(await toClipboard(undefined, { plain: '文' })).toBe(false);
});
