import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import { make } from '../../../../scripts/templates/speaker-guide.ts';
import { partsOf } from './kit/parts.ts';

const entry = readEntry('speaker-guide');
const committed = readFileSync('content/templates/speaker-guide/speaker-guide.docx');
const document = partsOf(committed).get('word/document.xml') ?? '';

async function docxOn(day: string): Promise<Buffer> {
  vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
  return Buffer.from((await make(entry)).files['speaker-guide.docx'] ?? '');
}

afterEach(() => vi.useRealTimers());

test('the committed file is the one that its source makes, on every day', async () => {
  for (const day of ['2026-01-01', '2027-06-30']) expect((await docxOn(day)).equals(committed)).toBe(true);
});

test('one sheet for the day before, one for the day', () => {
  expect(document.match(/<w:pStyle w:val="Title"\/>/g)).toHaveLength(2);
  expect(document.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
});

test('the number to call stands on both sheets', () => {
  const [before = '', day = ''] = document.split('<w:pageBreakBefore/>');
  for (const sheet of [before, day]) expect(sheet).toContain('〔当日つながる電話番号〕');
});
