import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import {
  bullets,
  caution,
  checks,
  fillIn,
  heading,
  nextThing,
  note,
  numbered,
  table,
  text,
  title,
} from '../../../../../scripts/templates/kit/document-blocks.ts';
import { documentBytes } from '../../../../../scripts/templates/kit/document.ts';
import { faultsOf } from '../structure.ts';
import { partsOf } from './parts.ts';

const entry = {
  id: 'sample',
  folder: 'content/templates/sample',
  title: '見本の文書',
  version: '1.2',
  date: new Date('2026-11-25'),
  files: ['sample.docx'],
  blanks: [],
};

const made = () =>
  documentBytes({
    entry,
    subject: '試すための文書です。',
    children: [
      title('見本の文書'),
      heading(1, '見出し'),
      text('〔会社名〕の**大事な**話です。〔 〕は書き換えます。'),
      ...bullets(['一つ目']),
      ...numbered(['最初', '次'], 1),
      ...checks(['通知を切った']),
      ...table({ head: ['時刻', 'すること'], rows: [['14:00', '始める\n話す']], widths: [1, 3] }),
      ...table({ rows: [['場所', '']], widths: [1, 3], rowHeight: 12 }),
      ...note('補足の文です。'),
      ...caution('注意の文です。'),
      ...nextThing('すぐお電話ください', '〔電話番号〕'),
      ...fillIn('担当', 2),
      heading(2, '次のページ', { newPage: true }),
    ],
  });

async function madeOn(day: string): Promise<Buffer> {
  vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
  return made();
}

let file: Buffer;
let parts: Map<string, string>;
const part = (name: string) => parts.get(name) ?? '';

beforeAll(async () => {
  file = await made();
  parts = partsOf(file);
});
afterEach(() => vi.useRealTimers());

test('the same words give the same bytes on every day', async () => {
  const [first, second] = [await madeOn('2026-01-01'), await madeOn('2027-06-30')];
  expect(first.equals(second)).toBe(true);
});

describe('the parts of a document', () => {
  test('begin with the content types, are whole, and hold no macro', () => {
    expect([...parts.keys()][0]).toBe('[Content_Types].xml');
    expect(faultsOf('sample.docx', file, { version: '1.2', blanks: [] })).toEqual([]);
  });

  test('carry title, version and the day of the version', () => {
    expect(part('docProps/core.xml')).toContain('<dc:title>見本の文書 v1.2</dc:title>');
    expect(part('docProps/core.xml').match(/2026-11-25T00:00:00Z/g)).toHaveLength(2);
    expect(part('docProps/custom.xml')).toContain('1.2');
  });

  test('repeat title and version at the foot, and count the pages', () => {
    for (const foot of ['word/footer1.xml', 'word/footer2.xml']) {
      expect(part(foot)).toContain('見本の文書 v1.2');
      expect(part(foot)).toMatch(/PAGE[\s\S]*NUMPAGES/);
    }
  });

  test('use styles that exist, and no formatting by hand', () => {
    const document = part('word/document.xml');
    const used = [...document.matchAll(/<w:(?:pStyle|rStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id);
    const known = [...part('word/styles.xml').matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !known.includes(id))).toEqual([]);
    expect(document).not.toMatch(/<w:(?:rFonts|sz|color|b)\b/);
  });

  test('name a face for Japanese beside the one for Latin', () => {
    const [defaults = ''] = /<w:docDefaults>[\s\S]*<\/w:docDefaults>/.exec(part('word/styles.xml')) ?? [];
    expect(defaults).toContain('w:eastAsia="BIZ UDPGothic"');
    expect(defaults).toContain('w:ascii="BIZ UDPGothic"');
  });
});

describe('words', () => {
  test('a blank becomes a control to type over; brackets around nothing stay text', () => {
    const document = part('word/document.xml');
    expect(document.match(/<w:alias w:val="[^"]+"\/>/g)).toEqual([
      '<w:alias w:val="会社名"/>',
      '<w:alias w:val="電話番号"/>',
    ]);
    expect(document).toContain('〔 〕は書き換えます。');
  });

  test('a box to tick is one', () => {
    expect(part('word/document.xml').match(/<w14:checkbox>/g)).toHaveLength(1);
  });

  test('a head is repeated on the next page', () => {
    expect(part('word/document.xml').match(/<w:tblHeader\/>/g)).toHaveLength(1);
  });
});
