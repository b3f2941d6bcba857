import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type PagefindIndex } from 'pagefind';
import { pageText, type PageText } from '#lib/search/page-text.ts';
import { runsOf } from '#lib/search/runs.ts';
import type { Title, TitleList } from '#lib/search/titles.ts';
import { indexTokens } from '#lib/search/tokens.ts';

/** What the browser's engine asks for; Pagefind's own interface and its copies of our texts stay out of dist. */
const wanted =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.\w+\.pf_meta|index\/.*)$/;
const fragment = /^fragment\/(.+)\.pf_fragment$/;

/** Small chunks: a query fetches a third of the bytes that the default of 20000 costs. */
const chunkSize = '1000';

/** The text of the built page at `address`; an error names the page. */
async function textAt(dist: string, address: string): Promise<PageText> {
  const file = path.join(dist, address, 'index.html');
  try {
    return pageText(await readFile(file, 'utf8'));
  } catch (error) {
    throw new Error(`${file} を検索の索引に入れられません。`, { cause: error });
  }
}

const tokens = (texts: string[], hiragana: boolean): string =>
  texts.map((text) => indexTokens(runsOf(text), { hiragana }).join(' ')).join(' ');

async function must<T extends { errors: string[] }>(answer: Promise<T>): Promise<T> {
  const { errors, ...rest } = await answer;
  if (errors.length) throw new Error(`検索の索引を作れませんでした。${errors.join(' ')}`);
  return { errors, ...rest } as T;
}

async function addPage(index: PagefindIndex, title: Title, { sections }: PageText): Promise<void> {
  // A heading over steps only is left out: the steps are found themselves.
  const records = sections.filter(({ anchor, text }) => !anchor || text);
  await Promise.all(
    records.map(({ anchor, heading, text }) =>
      must(
        index.addCustomRecord({
          url: anchor ? `${title.path}#${anchor}` : title.path,
          language: 'unknown',
          content: tokens([text], false),
          meta: anchor
            ? { h: tokens([heading], true) }
            : { t: tokens([title.title, ...title.aliases], true) },
        }),
      ),
    ),
  );
}

/** Pagefind names a record by a hash; the browser needs to know whose it is without fetching each. */
function addresses(files: IndexFile[]): Record<string, string> {
  return Object.fromEntries(
    files.flatMap(({ path, content }) => {
      const [, id] = fragment.exec(path) ?? [];
      if (id === undefined) return [];
      const json = gunzipSync(content)
        .toString()
        .replace(/^pagefind_dcd/, '');
      return [[id, (JSON.parse(json) as { url: string }).url]];
    }),
  );
}

const textFile = (page: string): string => `search/text${page.slice(0, -1)}.json`;

/**
 * Read the built pages that the title list names, and write what search needs beside them:
 * `pagefind/` (the index), `search/records.json` (whose record is whose), `search/text/…` (what results show).
 * @param dist the folder of the built site.
 */
export async function buildSearchIndex({
  dist,
}: {
  dist: string;
}): Promise<{ pages: number; records: number }> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  const list = await readFile(path.join(dist, 'search/titles.json'), 'utf8');
  const { pages } = JSON.parse(list) as TitleList;
  const write = async (file: string, content: string | Uint8Array) => {
    await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
    await writeFile(path.join(dist, file), content);
  };
  const { index } = await must(createIndex({ forceLanguage: 'unknown' }));
  if (!index) throw new Error('検索の索引を作れませんでした。');
  for (const title of pages) {
    const text = await textAt(dist, title.path);
    await addPage(index, title, text);
    await write(textFile(title.path), JSON.stringify(text));
  }
  const { files } = await must(index.getFiles());
  await close();
  const records = addresses(files);
  await write('search/records.json', JSON.stringify(records));
  for (const { path, content } of files) if (wanted.test(path)) await write(`pagefind/${path}`, content);
  return { pages: pages.length, records: Object.keys(records).length };
}
