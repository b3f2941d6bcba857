import { gzipSync } from 'node:zlib';
import type { Page, Response } from '@playwright/test';
import { expect, test } from './site.ts';

/** Compressed bytes of each script that a page fetches before anybody touches it, by address. */
async function scriptsOf(page: Page, address: string): Promise<Map<string, number>> {
  const scripts: Response[] = [];
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response);
  });
  // Modules and what they import have run when a page is loaded.
  await page.goto(address);
  const weighed = scripts.map(
    async (script) => [script.url(), gzipSync(await script.body()).length] as const,
  );
  return new Map(await Promise.all(weighed));
}

const sum = (sizes: Iterable<number>): number => [...sizes].reduce((total, size) => total + size, 0);

test('フォームのためのJavaScriptは、15kBより重くならない', async ({ page, context }) => {
  const everywhere = await scriptsOf(await context.newPage(), '/about/');
  const scripts = await scriptsOf(page, '/contact/');
  for (const address of everywhere.keys()) scripts.delete(address);
  const bytes = sum(scripts.values());
  expect(bytes).toBeLessThanOrEqual(15_000);
  // The control: the schema alone weighs more than this, so that something was weighed.
  expect(bytes).toBeGreaterThan(6_000);
});
