import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
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

/**
 * Read the built pages that the title list names, and write what search needs beside them.
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
  return writeSearchFiles(indexed, await editorsWords(content), async (file, content) => {
    await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
    await writeFile(path.join(dist, file), content);
  });
}
