import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, Locator, Page } from '@playwright/test';
import ts from 'typescript';

const origin = 'http://console.invalid';
const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.ts': 'text/javascript' };

async function source(file: string): Promise<string> {
  const text = await readFile(file, 'utf8');
  return file.endsWith('.ts') ? ts.transpile(text, compilerOptions) : text;
}

/**
 * A page that reads the files of `scripts/` as they lie there: no server, no bundler, no network.
 * @param file the document under `scripts/`, such as `console/index.html`
 * @param view width and height in CSS pixels; `scale` is device pixels per CSS pixel
 */
export async function openPage(
  browser: Browser,
  file: string,
  view: { width: number; height: number; scale: number },
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: view.width, height: view.height },
    deviceScaleFactor: view.scale,
    locale: 'ja-JP',
    colorScheme: 'light',
  });
  await context.route(`${origin}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    await route.fulfill({
      contentType: `${types[path.extname(pathname)] ?? 'text/plain'}; charset=utf-8`,
      body: await source(path.join('scripts', pathname)),
    });
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${origin}/${file}`);
  return page;
}

/** A control or region by the name a person reads: 「新規作成」, or 「ストリームキー > コピー」 inside the group ストリームキー. */
export function find(page: Page, target: string): Locator {
  const [name = '', group] = target.split(' > ').reverse();
  const place = group === undefined ? page : page.getByRole('group', { name: group, exact: true });
  const byName = { name, exact: true };
  return place
    .getByRole('button', byName)
    .or(place.getByRole('link', byName))
    .or(place.getByRole('menuitem', byName))
    .or(place.getByLabel(name, { exact: true }));
}

/** The control together with the words that name it: a ring around a bare box would lie on its own label. */
export async function face(control: Locator): Promise<Locator> {
  const labelled = control.locator(
    "xpath=ancestor::*[self::label or contains(concat(' ', @class, ' '), ' field ')][1]",
  );
  return (await labelled.count()) > 0 ? labelled : control;
}
