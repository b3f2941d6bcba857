import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import { faultsOf } from './structure.ts';

const root = 'content/templates';
const entries = readdirSync(root).map(readEntry);
const files = entries.flatMap(({ id, folder, version, files: offered, blanks }) =>
  [
    ...offered.map((file) => ({ file, version })),
    ...globSync('v*/*', { cwd: folder }).map((file) => ({ file, version: path.dirname(file).slice(1) })),
  ].map(({ file, version }) => ({
    file: `${id}/${file}`,
    promised: { version, blanks: blanks.map(({ name }) => name) },
  })),
);

describe('every template file opens, runs nothing, and names its version where its format has a place for it', () => {
  it.each(files)('$file', ({ file, promised }) => {
    expect(existsSync(`${root}/${file}`)).toBe(true);
    expect(faultsOf(file, readFileSync(`${root}/${file}`), promised)).toEqual([]);
  });

  it('no entry is left out', () => {
    expect(entries.length).toBeGreaterThan(1);
    expect(files.length).toBeGreaterThanOrEqual(entries.length);
  });
});

describe('a file with a fault is found out (controls)', () => {
  const promised = { version: '1.0', blanks: ['title'] };
  const sheet = readFileSync(`${root}/delivery-live/v1.0/delivery-live.xlsx`);
  const said = (name: string, content: Uint8Array | string) =>
    faultsOf(name, typeof content === 'string' ? strToU8(content) : content, promised).join(' / ');

  /** The sheet with other parts; null takes one away. */
  const changed = (parts: Record<string, ((text: string) => string) | null>): Uint8Array => {
    const all = { ...unzipSync(sheet) };
    for (const [name, change] of Object.entries(parts)) {
      if (change) all[name] = strToU8(change(strFromU8(all[name] ?? new Uint8Array())));
      else delete all[name];
    }
    return zipSync(all);
  };

  it('the sheet itself has none', () => {
    expect(said('a.xlsx', sheet)).toBe('');
    expect(said('a.xlsx', changed({}))).toBe('');
  });

  const core = 'docProps/core.xml';
  const types = '[Content_Types].xml';
  it.each<[string, Uint8Array, string]>([
    ['cut off', sheet.subarray(0, sheet.length / 2), 'does not unzip'],
    ['no archive', strToU8('こんにちは'), 'does not unzip'],
    ['a broken part', changed({ 'xl/workbook.xml': (xml) => xml.slice(0, -5) }), 'xl/workbook.xml is no XML'],
    [
      'a part taken away',
      changed({ 'xl/styles.xml': null }),
      'xl/styles.xml has a content type but is not there',
    ],
    ['a relation into nothing', changed({ 'xl/styles.xml': null }), 'names styles.xml, which is not there'],
    ['a part without a type', changed({ 'xl/extra.dat': () => 'x' }), 'xl/extra.dat has no content type'],
    ['another version', changed({ [core]: (xml) => xml.replace(' v1.0<', ' v1.1<') }), 'not v1.0'],
    ['no version', changed({ [core]: (xml) => xml.replace(' v1.0<', '<') }), 'not v1.0'],
    ['no properties', changed({ [core]: null }), 'has no docProps/core.xml'],
    ['a macro', changed({ 'xl/vbaProject.bin': () => 'x' }), 'xl/vbaProject.bin may run'],
    [
      'a type with macros',
      changed({ [types]: (xml) => xml.replace('sheet.main+xml', 'sheet.macroEnabled.main+xml') }),
      'says that it holds macros',
    ],
  ])('a workbook: %s', (_, bytes, fault) => {
    expect(said('a.xlsx', bytes)).toContain(fault);
  });

  const archive = (parts: Record<string, string>) =>
    zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
  const readme = { 'a/README.txt': '題名 v1.0\n' };
  it.each<[string, Record<string, string>, string]>([
    ['nothing wrong', { ...readme, 'a/package.xml': '<a/>' }, ''],
    ['another version', { 'a/README.txt': '題名 v1.1\n' }, 'README.txt does not say v1.0'],
    ['no README', { 'a/package.xml': '<a/>' }, 'README.txt does not say v1.0'],
    ['broken XML of any name', { ...readme, 'a/b.flow': '<?xml version="1.0"?><a>' }, 'a/b.flow is no XML'],
    ['a way out of its folder', { ...readme, '../b.xml': '<a/>' }, '../b.xml leaves its folder'],
    ['a program', { ...readme, 'a/b.exe': '' }, 'a/b.exe may run'],
  ])('an archive: %s', (_, parts, fault) => {
    const faults = said('a.zip', archive(parts));
    if (fault) expect(faults).toContain(fault);
    else expect(faults).toBe('');
  });

  const png = (width: number, height: number, end = 'IEND') => {
    const bytes = Buffer.alloc(64);
    bytes.write('\x89PNG\r\n\x1A\n', 0, 'latin1');
    bytes.writeUInt32BE(width, 16);
    bytes.writeUInt32BE(height, 20);
    bytes.write(end, 56, 'latin1');
    return bytes;
  };
  it.each<[string, Uint8Array | string, string]>([
    ['a.pdf', '%PDF-1.7\n…\n%%EOF\n', ''],
    ['a.pdf', '%PDF-1.7\n…', 'does not end as a PDF'],
    ['a.pdf', '<html>\n%%EOF', 'does not begin as a PDF'],
    ['a.pdf', '%PDF-1.7\n/JavaScript (x)\n%%EOF', 'may run'],
    ['a.png', png(1280, 720), ''],
    ['a.png', png(1280, 721), 'is 1280×721, not 1280×720'],
    ['a.png', png(1280, 720, 'IDAT'), 'ends too early'],
    ['a.png', 'GIF89a', 'is no PNG'],
    ['a.svg', '<svg xmlns="http://www.w3.org/2000/svg"><text>題</text></svg>', ''],
    ['a.svg', '<svg><text></svg>', 'is no XML'],
    ['a.svg', '<html></html>', 'is no SVG'],
    ['a.svg', '<svg onload="x()"></svg>', 'may run'],
    ['a.csv', '\uFEFF"a","b"\r\n"1","2,3"\r\n', ''],
    ['a.csv', 'a,b\n', 'has no byte order mark'],
    ['a.csv', '\uFEFFa,b\n1\n', 'has rows of different lengths'],
    ['a.csv', '\uFEFFa,b\n1,"2"x\n', 'has a quote out of place'],
    ['a.txt', '題名 v1.0\n\n{{title}}', ''],
    ['a.txt', '題名 v1.1\n\n{{title}}', 'its first line does not say v1.0'],
    ['a.txt', '題名 v1.0\n\n{{titel}}', '{{titel}} is no blank of the entry'],
    ['a.txt', new Uint8Array([0x82, 0xa0]), 'is no UTF-8'],
    ['a.html', '<!doctype html>\n<!-- 題名 v1.0\n-->\n<html lang="ja"></html>', ''],
    ['a.html', '<!doctype html>\n<!-- 題名 v1.1\n-->\n<html lang="ja"></html>', 'does not say v1.0'],
    ['a.html', '<!doctype html>\n<!-- 題名 v1.0\n-->\n<html lang="ja"><script>x</script>', 'may run'],
    ['a.xlsm', 'x', 'is of a format that nobody checks'],
  ])('%s %j %s', (name, content, fault) => {
    const faults = said(name, content);
    if (fault) expect(faults).toContain(fault);
    else expect(faults).toBe('');
  });
});
