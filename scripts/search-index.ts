import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { load } from 'js-yaml';
import { pageText, type PageText } from '#lib/search/page-text.ts';
import type { TitleList } from '#lib/search/titles.ts';
import { words } from '#schemas/words.ts';
import { writeSearchFiles } from './search/files.ts';

/** The text of the built page at `address`; an error names the page. */
async function textAt(dist: string, address: string): Promise<PageText> {
  const file = path.join(dist, address, 'index.html');
  try {
    return pageText(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} を検索の索引に入れられません。`, { cause: error });
  }
}

/** What editors say in `words.yaml`: word → what the pages call it. The file may be missing: then they say nothing. */
export async function editorsWords(content: string): Promise<Record<string, string[]>> {
  const file = path.join(content, 'words.yaml');
  return existsSync(file) ? words.parse(load(await readFile(file, 'utf8')) ?? {}) : {};
}

/** Bytes on the wire: the title list, which shows the first results, and with it all that any first search loads. */
const most = { titles: 30_000, first: 80_000 };
const first = /^(search\/(titles|records|lexicon)\.json|pagefind\/.*\.pf_meta)$/;

/** What a first search would wait for too long: the engine itself is 70 kB more, and 150 kB are the goal. */
export function heavyFindings(sizes: Map<string, number>): string[] {
  const kB = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
  const titles = sizes.get('search/titles.json') ?? 0;
  const all = [...sizes].reduce((sum, [file, size]) => sum + (first.test(file) ? size : 0), 0);
  return [
    ...(titles > most.titles
      ? [`検索の題名の一覧が ${kB(titles)} あります。${kB(most.titles)} までに、aliases を減らしてください。`]
      : []),
    ...(all > most.first
      ? [`最初の検索で読み込むものが ${kB(all)} あります。目安は ${kB(most.first)} までです。`]
      : []),
  ];
}

/**
 * Read the built pages that the title list names, and write what search needs beside them. What has grown too heavy is
 * told, and stops nothing.
 * @param dist the folder of the built site.
 * @param content the folder that it was built from.
 */
export async function buildSearchIndex({
  dist,
  content,
}: {
  dist: string;
  content: string;
}): Promise<{ pages: number; records: number }> {
  const list = await readFile(path.join(dist, 'search/titles.json'), 'utf8');
  const { pages } = JSON.parse(list) as TitleList;
  const indexed = await Promise.all(
    pages.map(async (title) => ({ title, text: await textAt(dist, title.path) })),
  );
  const onTheWire = (file: string, content: string | Uint8Array) =>
    file.endsWith('.json') ? brotliCompressSync(content).length : content.length;
  const sizes = new Map([['search/titles.json', onTheWire('search/titles.json', list)]]);
  const written = await writeSearchFiles(indexed, await editorsWords(content), async (file, content) => {
    if (first.test(file)) sizes.set(file, onTheWire(file, content));
    await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
    await writeFile(path.join(dist, file), content);
  });
  for (const finding of heavyFindings(sizes)) console.warn(finding);
  return written;
}
