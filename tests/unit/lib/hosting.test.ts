import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readAddresses } from '#lib/check/addresses.ts';
import { downloadName } from '#lib/files.ts';
import {
  downloadsMap,
  headerRules,
  headersFile,
  movedDownloads,
  movedFiles,
  readHeaders,
  redirectsFile,
  redirectsMap,
} from '#lib/hosting.ts';
import { readRedirects } from '#lib/redirects.ts';

const redirects = readRedirects(
  '/faqs/a/ /faqs/b/\n/templates/x/a.xlsx /templates/x/b.xlsx\n/faqs/b/#c /faqs/b/#d',
);
const download = { address: '/templates/x/x.xlsx', name: "配信設定シート(ライブ) v1.0's.xlsx" };
const disposition =
  "attachment; filename*=UTF-8''%E9%85%8D%E4%BF%A1%E8%A8%AD%E5%AE%9A%E3%82%B7%E3%83%BC%E3%83%88%28%E3%83%A9%E3%82%A4%E3%83%96%29%20v1.0%27s.xlsx";

it('moves pages with and without their last slash, and files; anchors stay with the page', () => {
  expect(redirectsFile(redirects)).toBe(
    '/faqs/a/ /faqs/b/ 301\n/faqs/a /faqs/b/ 301\n/templates/x/a.xlsx /templates/x/b.xlsx 301\n',
  );
  expect(redirectsMap(redirects)).toContain('/faqs/a /faqs/b/$is_args$args;\n');
  expect(movedFiles(redirects)).toEqual([['/templates/x/a.xlsx', '/templates/x/b.xlsx']]);
});

it('names a download in Japanese, in plain ASCII', () => {
  expect(readHeaders(headersFile([download])).get(download.address)).toEqual({
    'Content-Disposition': disposition,
  });
  expect(downloadsMap([download])).toBe(`${download.address} "${disposition}";\n`);
});

it('has room for as many rules as a host reads: lasting addresses first, older versions last', () => {
  const of = (version: string, folder: string) =>
    Array.from({ length: 60 }, (_, index) => ({
      address: `/templates/x/${folder}x-${index}.xlsx`,
      name: `表 ${version}-${index}.xlsx`,
    }));
  const older = of('v1.0', 'v1.0/');
  const addresses = [
    ...readHeaders(headersFile([...older, ...of('v1.1', 'v1.1/'), ...of('v1.1', '')])).keys(),
  ];
  expect(addresses).toHaveLength(headerRules);
  expect(addresses.slice(0, 2)).toEqual(['/*', '/templates/x/x-0.xlsx']);
  expect(addresses.filter((address) => address.includes('/v1.1/'))).toHaveLength(headerRules - 61);
  expect(addresses.filter((address) => address.includes('/v1.0/'))).toEqual([]);
  // nginx reads all of them.
  expect(downloadsMap(older).split('\n').filter(Boolean)).toHaveLength(60);
});

it('every address fits the buckets that README names for the maps of nginx', () => {
  const [, bucket] = /`map_hash_bucket_size (\d+);`/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const published = readAddresses(readFileSync('content/addresses.txt', 'utf8'));
  const keys = published.map(({ address }) => address).filter((address) => !address.includes('#'));
  // nginx keeps beside each key its length, and two pointers: the value, and the end of the bucket.
  const needed = Math.max(...keys.map((key) => Math.ceil((key.length + 2) / 8) * 8 + 16));
  expect(keys.length).toBeGreaterThan(100);
  expect(needed).toBeLessThanOrEqual(Number(bucket));
});

it('names a moved file at its old address as at its new one', () => {
  const now = { address: '/templates/x/b.xlsx', name: '配信設定シート v1.0.xlsx' };
  expect(movedDownloads(redirects, [now, download])).toEqual([
    { address: '/templates/x/a.xlsx', name: now.name },
  ]);
  expect(movedDownloads(redirects, [download])).toEqual([]);
});

it('adds to every page only what the page can not say itself', () => {
  const everywhere = readHeaders(headersFile([])).get('/*');
  expect(everywhere?.['Content-Security-Policy']).toBe("frame-ancestors 'none'");
  expect(everywhere?.['X-Content-Type-Options']).toBe('nosniff');
});

it('a saved file says what it is, which version, and which part', () => {
  expect(downloadName('qbr', 'QBR資料', '1.0', 'qbr.pptx')).toBe('QBR資料 v1.0.pptx');
  expect(downloadName('thumbnail', 'サムネイル', '1.1', 'thumbnail-2.svg')).toBe('サムネイル v1.1-2.svg');
  expect(downloadName('a', '売上/見込み: A*B', '1.0', 'a.txt')).toBe('売上・見込み・ A・B v1.0.txt');
});
