import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { published, type Entry } from '#content.ts';
import { withBlanks } from '#lib/files.ts';

interface Props {
  entry: Entry<'templates'>;
  /** Where the bytes lie. */
  source: string;
}

/**
 * Templates at addresses that stay: `/templates/<id>/<file>` in a mail always gives the newest, and
 * `/templates/<id>/v1.0/<file>` this very version, before and after the next one comes.
 */
export const getStaticPaths = (async () =>
  (await published('templates')).flatMap((entry) => {
    const folder = path.dirname(entry.filePath ?? '');
    const { files, version } = entry.data;
    const older = globSync('v*/*', { cwd: folder }).map((file) => file.split(path.sep).join('/'));
    const sources = new Map([
      ...older.map((file) => [file, file] as const),
      ...files.flatMap((file) => [[file, file] as const, [`v${version}/${file}`, file] as const]),
    ]);
    return [...sources].map(([file, source]) => ({
      params: { id: entry.id, file },
      props: { entry, source: path.join(folder, source) } satisfies Props,
    }));
  })) satisfies GetStaticPaths;

export const GET = (async ({ props: { entry, source } }) => {
  const { blanks } = entry.data;
  // What a person downloads names its blanks in their language, as the page does.
  return blanks && source.endsWith('.txt')
    ? new Response(withBlanks(await readFile(source, 'utf8'), blanks))
    : new Response(await readFile(source));
}) satisfies APIRoute<Props>;
