// How well the product's own search answers a set of queries, in a real browser:
//   npm run bench:search -- --docs FILE.jsonl --queries FILE.tsv [--body-only] [--json]
//   npm run bench:search -- --site --queries FILE.tsv [--json]
// `--misses` names each query that its page does not answer first. In JSON, a rate over no query is 0.
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import type { PageText } from '#lib/search/page-text.ts';
import type { IndexedPage } from '#lib/search/records.ts';
import type { TitleList } from '#lib/search/titles.ts';
import { contentRoot } from '../../../src/content-root.ts';
import { buildSite } from '../../../scripts/build.ts';
import { ensureBrowser } from '../../../scripts/browser.ts';
import { editorsWords } from '../../../scripts/search-index.ts';
import { writeSearchFiles } from '../../../scripts/search/files.ts';
import { serve } from '../../../scripts/serve.ts';
import { answersOf, openEngine } from '../../engine-page.ts';
import { pagesIn, queriesIn, titleListOf, unknownIn } from './corpus.ts';
import { figuresOf, placeOf, type Outcome } from './figures.ts';
import { plainAnswers, writePlain } from './plain.ts';
import { bytesOf } from './wire.ts';

/** How many expected pages that do not exist are named. */
const named = 10;

/** How many pairs of queries are weighed, spread over the set. */
const weighed = 24;

const { values } = parseArgs({
  options: {
    docs: { type: 'string' },
    queries: { type: 'string' },
    'body-only': { type: 'boolean', default: false },
    site: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
  },
});
if (!values.queries || values.site === (values.docs !== undefined)) {
  console.error(
    'npm run bench:search -- (--docs FILE.jsonl | --site) --queries FILE.tsv [--body-only] [--json] [--misses]',
  );
  process.exit(1);
}
const queries = queriesIn(values.queries);
if (!queries.length) throw new Error(`${values.queries}: no query.`);

const folder = await mkdtemp(path.join(os.tmpdir(), 'guide-bench-'));
const dist = path.join(folder, 'dist');
const write = async (file: string, content: string | Uint8Array) => {
  await mkdir(path.dirname(path.join(dist, file)), { recursive: true });
  await writeFile(path.join(dist, file), content);
};

/** The guide's pages as its build read them. */
async function pagesOfSite(): Promise<IndexedPage[]> {
  if (!existsSync('dist')) await buildSite({ demo: true });
  await Promise.all(
    ['search', 'pagefind'].map((part) => cp(`dist/${part}`, path.join(dist, part), { recursive: true })),
  );
  const { pages } = JSON.parse(await readFile('dist/search/titles.json', 'utf8')) as TitleList;
  const textOf = async (page: string) =>
    JSON.parse(await readFile(`dist/search/text${page.slice(0, -1)}.json`, 'utf8')) as PageText;
  return Promise.all(pages.map(async (title) => ({ title, text: await textOf(title.path) })));
}

async function pagesOfDocs(file: string): Promise<IndexedPage[]> {
  const pages = pagesIn(file, { bodyOnly: values['body-only'] });
  await write('search/titles.json', JSON.stringify(titleListOf(pages)));
  const start = performance.now();
  await writeSearchFiles(pages, await editorsWords(contentRoot), write);
  const seconds = (performance.now() - start) / 1000;
  if (!values.json) console.log(`${pages.length} pages indexed in ${seconds.toFixed(1)} s`);
  return pages;
}

const pages = await (values.docs === undefined ? pagesOfSite() : pagesOfDocs(values.docs));
const unknown = unknownIn(queries, pages);
for (const one of unknown.slice(0, named)) console.error(`${values.queries}, ${one}`);
if (unknown.length > named) console.error(`… and ${unknown.length - named} more.`);
if (!values.json) await writePlain(pages, write);

const server = await serve({ port: 0, dist, dataDir: path.join(folder, 'data') });
const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
const texts = queries.map(({ text }) => text);
const page = await openEngine(await browser.newContext(), server.url);
const withQuery = <T>(answers: T[]) =>
  queries.flatMap((query, at) => (answers[at] ? [{ query, ...answers[at] }] : []));

const outcomes: Outcome[] = withQuery(
  (await answersOf(page, texts)).map(({ results, isNear, milliseconds }) => ({
    paths: results.map(({ path }) => path),
    isNear,
    milliseconds,
  })),
);
const plain: Outcome[] = values.json
  ? []
  : withQuery(
      (await plainAnswers(page, texts)).map((answer) => ({ ...answer, isNear: !answer.paths.length })),
    );
const step = Math.max(1, Math.floor(texts.length / weighed));
const bytes = await bytesOf(browser, server.url, texts.filter((_, at) => at % step === 0).slice(0, weighed));

await browser.close();
await server.stop();
await rm(folder, { recursive: true });

const byClass = (all: Outcome[]): Map<string, Outcome[]> => Map.groupBy(all, ({ query }) => query.kind);
if (values.json) {
  const classes = [...byClass(outcomes)].map(([kind, some]) => [kind, figuresOf(some)]);
  const total = { ...figuresOf(outcomes), ...bytes };
  const figures = { total, byClass: Object.fromEntries(classes) as unknown };
  const number = (_: string, value: unknown) => (Number.isNaN(value) ? 0 : value);
  console.log(JSON.stringify(figures, number, 2));
} else {
  const row = (some: Outcome[]) => ({
    queries: some.length,
    ...Object.fromEntries(
      Object.entries(figuresOf(some)).map(([name, value]: [string, number]) => [name, +value.toFixed(3)]),
    ),
  });
  const table = (all: Outcome[]) => {
    const rows = [...byClass(all)].map(([kind, some]) => [kind, row(some)]);
    console.table({ ...(Object.fromEntries(rows) as object), total: row(all) });
  };
  console.log('The product’s search');
  table(outcomes);
  console.log('Plain Pagefind, over the same texts');
  table(plain);
  console.log(`bytes on the wire: cold ${bytes.coldBytes}, warm ${bytes.warmBytes}`);
}
if (values.misses) {
  const isMiss = (outcome: Outcome) =>
    outcome.query.expected.length ? placeOf(outcome) > 1 || outcome.isNear : !outcome.isNear;
  for (const outcome of outcomes.filter(isMiss)) {
    const { query, paths, isNear } = outcome;
    console.log(
      [query.kind, query.text, placeOf(outcome), isNear ? 'near' : '', ...paths.slice(0, 4)].join('\t'),
    );
  }
}
