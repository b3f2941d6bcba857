import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile } from 'pagefind';

export interface PagefindPage {
  /** Where its hits lead; the name of the record. */
  url: string;
  html: string;
}

const fragment = /^fragment\/(.+)\.pf_fragment$/;

async function must<T extends { errors: string[] }>(answer: Promise<T>): Promise<T> {
  const done = await answer;
  if (done.errors.length) throw new Error(`検索の索引を作れませんでした。${done.errors.join(' ')}`);
  return done;
}

/**
 * The files of a Pagefind bundle over these pages.
 * @param language `unknown` where the words are codes that nothing may cut or stem.
 * @throws Error with what Pagefind says.
 */
export async function pagefindFiles(pages: PagefindPage[], language: string): Promise<IndexFile[]> {
  const { index } = await must(createIndex({ forceLanguage: language }));
  if (!index) throw new Error('検索の索引を作れませんでした。');
  await Promise.all(pages.map(({ url, html }) => must(index.addHTMLFile({ url, content: html }))));
  const { files } = await must(index.getFiles());
  await close();
  return files;
}

/** Pagefind names a record by a hash; the browser needs to know whose it is without fetching each. */
export const addressesIn = (files: IndexFile[]): Record<string, string> =>
  Object.fromEntries(
    files.flatMap(({ path, content }) => {
      const [, id] = fragment.exec(path) ?? [];
      if (id === undefined) return [];
      const json = gunzipSync(content)
        .toString()
        .replace(/^pagefind_dcd/, '');
      return [[id, (JSON.parse(json) as { url: string }).url]];
    }),
  );

/** Where Pagefind's own code in the browser takes a piece of the index that did not come for an empty one. */
const silence = '"load_index_chunk")).catch(()=>{})';

/**
 * Pagefind's code for the browser, where a piece of the index that can not be had rejects the search: who is told that
 * no page holds the words must be able to believe it.
 * @throws Error where Pagefind has changed and the place is not there.
 */
export function loud(code: string): string {
  if (!code.includes(silence)) throw new Error(`Pagefind の pagefind.js に ${silence} がありません。`);
  return code.replace(silence, '"load_index_chunk"))');
}
