import { readFile } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
import path from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type * as Engine from '#elements/search/engine.ts';
import type * as Normalise from '#lib/search/normalise.ts';
import type * as Search from '#lib/search/search.ts';
import type { Found } from '#lib/search/search.ts';

const source = path.join(import.meta.dirname, '../src');

const blank = `<!doctype html><meta charset="utf-8"><link rel="icon" href="data:,">
<script type="importmap">{"imports": {"#lib/": "/src/lib/"}}</script>`;

/** Opens a page of `site` that has the product's own query code, as it stands in `src/`, beside the built index. */
export async function openEngine(context: BrowserContext, site: string): Promise<Page> {
  const page = await context.newPage();
  await page.route('**/engine/', (route) => route.fulfill({ contentType: 'text/html', body: blank }));
  await page.route('**/src/**/*.ts', async (route) => {
    const file = path.join(source, '..', new URL(route.request().url()).pathname);
    const code = stripTypeScriptTypes(await readFile(file, 'utf8'));
    await route.fulfill({ contentType: 'text/javascript', body: code });
  });
  await page.goto(`${site}/engine/`);
  return page;
}

export interface Answer extends Found {
  /** From the call to the last result, without the wait for the title list. */
  milliseconds: number;
}

/** Each query in turn, as a visitor would send it who stays on one page. */
export const answersOf = (page: Page, queries: string[]): Promise<Answer[]> =>
  page.evaluate(async (queries) => {
    const load = (file: string) => import(/* @vite-ignore */ file) as Promise<never>;
    const [{ ask, loadTitles }, { search }, { cleanQuery }]: [
      typeof Engine,
      typeof Search,
      typeof Normalise,
    ] = await Promise.all([
      load('/src/elements/search/engine.ts'),
      load('/src/lib/search/search.ts'),
      load('/src/lib/search/normalise.ts'),
    ]);
    const { titles } = await loadTitles();
    const answers = [];
    for (const query of queries) {
      const start = performance.now();
      const found = await search(titles, cleanQuery(query), ask, { literal: false });
      answers.push({ ...found, milliseconds: performance.now() - start });
    }
    return answers;
  }, queries);
