import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pageText, type PageText } from '#lib/search/page-text.ts';
import type { TitleList } from '#lib/search/titles.ts';
import { writeSearchFiles } from './search-files.ts';

/** The text of the built page at `address`; an error names the page. */
async function textAt(dist: string, address: string): Promise<PageText> {
  const file = path.join(dist, address, 'index.html');
  try {
    return pageText(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} を検索の索引に入れられません。`, { cause: error });
  }
}

/**
 * Read the built pages that the title list names, and write what search needs beside them.
 * @param dist the folder of the built site.
 */
export async function buildSearchIndex({
  dist,
}: {
  dist: string;
}): Promise<{ pages: number; records: number }> {
  const list = await readFile(path.join(dist, 'search/titles.json'), 'utf8');
  const { pages } = JSON.parse(list) as TitleList;
  const indexed = await Promise.all(
    pages.map(async (title) => ({ title, text: await textAt(dist, title.path) })),
  );
  return writeSearchFiles(indexed, async (file, content) => {
    await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
    await writeFile(path.join(dist, file), content);
  });
}
