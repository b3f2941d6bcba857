import type { Page } from '@playwright/test';
import type { IndexedPage } from '#lib/search/records.ts';
import { addressesIn, pagefindFiles } from '../../../scripts/search/pagefind.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** Pagefind as anybody would use it, over the same texts, into `plain/`. */
export async function writePlain(
  pages: IndexedPage[],
  write: (file: string, content: string | Uint8Array) => Promise<void>,
): Promise<void> {
  // The default, which a build of the product's own index in this process has changed.
  delete process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'];
  const files = await pagefindFiles(
    pages.map(({ title, text }) => ({
      url: title.path,
      html:
        `<html lang="ja"><body><h1>${escape(title.title)}</h1>` +
        text.sections
          .map(({ heading, text }) => `${heading && `<h2>${escape(heading)}</h2>`}<p>${escape(text)}</p>`)
          .join('') +
        '</body></html>',
    })),
    'ja',
  );
  await write('plain/addresses.json', JSON.stringify(addressesIn(files)));
  await Promise.all(files.map(({ path, content }) => write(`plain/${path}`, content)));
}

export const plainAnswers = (
  page: Page,
  queries: string[],
): Promise<{ paths: string[]; milliseconds: number }[]> =>
  page.evaluate(async (queries) => {
    document.documentElement.lang = 'ja';
    const load = (file: string) => import(/* @vite-ignore */ file) as Promise<never>;
    const pagefind: { search(query: string): Promise<{ results: { id: string }[] }> } =
      await load('/plain/pagefind.js');
    const addresses = (await (await fetch('/plain/addresses.json')).json()) as Record<string, string>;
    const answers = [];
    for (const query of queries) {
      const start = performance.now();
      const { results } = await pagefind.search(query);
      answers.push({
        paths: results.map(({ id }) => addresses[id] ?? ''),
        milliseconds: performance.now() - start,
      });
    }
    return answers;
  }, queries);
