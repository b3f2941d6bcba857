import { recordsOf, type IndexedPage } from '#lib/search/records.ts';
import { lexiconOf } from './lexicon.ts';
import { addressesIn, loud, pagefindFiles } from './pagefind.ts';

/** What the browser's engine asks for; Pagefind's own interface and its copies of our texts stay out of dist. */
const wanted =
  /^(pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|pagefind\.\w+\.pf_meta|index\/.*)$/;

/** Small chunks: a query fetches a third of the bytes that the default of 20000 costs. */
const chunkSize = '1000';

const textFile = (page: string): string => `search/text${page.slice(0, -1)}.json`;

/**
 * Write what search needs beside the title list: `pagefind/` (the index), `search/records.json` (whose record is
 * whose), `search/lexicon.json` (what words may be read as), `search/text/…` (what results show).
 * @param editors what `content/words.yaml` says.
 */
export async function writeSearchFiles(
  pages: IndexedPage[],
  editors: Record<string, string[]>,
  write: (file: string, content: string | Uint8Array) => Promise<void>,
): Promise<{ pages: number; records: number }> {
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = chunkSize;
  const files = await pagefindFiles(pages.flatMap(recordsOf), 'unknown');
  const records = addressesIn(files);
  await write('search/records.json', JSON.stringify(records));
  await write('search/lexicon.json', JSON.stringify(await lexiconOf(pages, editors)));
  await Promise.all([
    ...pages.map(({ title, text }) => write(textFile(title.path), JSON.stringify(text))),
    ...files
      .filter(({ path }) => wanted.test(path))
      .map(({ path, content }) =>
        write(`pagefind/${path}`, path === 'pagefind.js' ? loud(new TextDecoder().decode(content)) : content),
      ),
  ]);
  return { pages: pages.length, records: Object.keys(records).length };
}
