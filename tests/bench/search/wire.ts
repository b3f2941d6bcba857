import { brotliCompressSync } from 'node:zlib';
import type { Browser, Page } from '@playwright/test';
import { answersOf, openEngine } from '../../engine-page.ts';
import { percentile } from './figures.ts';

/** Files of Pagefind are compressed inside and count as they are; a host sends the others with Brotli. */
export const isPacked = (url: string) => /\.(pf_\w+|pagefind)$/.test(new URL(url).pathname);

/** Counts what the page receives from now on. Ask once all has arrived. */
function scale(page: Page): () => Promise<number> {
  const parts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/engine/')) return;
    const size = response
      .body()
      .then((body) => (isPacked(response.url()) ? body : brotliCompressSync(body)).length);
    parts.push(size.catch(() => 0));
  });
  return async () => (await Promise.all(parts.splice(0))).reduce((sum, size) => sum + size, 0);
}

/**
 * Median bytes on the wire until the results of a first query (cold, from a page without search, the engine itself
 * among them) and of a second one on the same page (warm), each pair in a new browser context.
 */
export async function bytesOf(
  browser: Browser,
  site: string,
  queries: string[],
): Promise<{ coldBytes: number; warmBytes: number }> {
  const cold: number[] = [];
  const warm: number[] = [];
  for (const [at, query] of queries.entries()) {
    const context = await browser.newContext();
    const page = await openEngine(context, site);
    const received = scale(page);
    await answersOf(page, [query]);
    cold.push(await received());
    await answersOf(page, [queries[(at + 1) % queries.length] ?? query]);
    warm.push(await received());
    await context.close();
  }
  return { coldBytes: percentile(cold, 0.5), warmBytes: percentile(warm, 0.5) };
}
