import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { published, type Entry } from '#content.ts';
import { withBlanks } from '#lib/files.ts';

interface Props {
  entry: Entry<'templates'>;
  file: string;
}

/** Templates at addresses that stay, so that a link in a mail always gives the newest: `/templates/<id>/<file>`. */
export const getStaticPaths = (async () =>
  (await published('templates')).flatMap((entry) =>
    entry.data.files.map((file) => ({
      params: { id: entry.id, file },
      props: { entry, file } satisfies Props,
    })),
  )) satisfies GetStaticPaths;

export const GET = (async ({ props: { entry, file } }) => {
  const source = path.join(path.dirname(entry.filePath ?? ''), file);
  const { blanks } = entry.data;
  // What a person downloads names its blanks in their language, as the page does.
  return blanks && file.endsWith('.txt')
    ? new Response(withBlanks(await readFile(source, 'utf8'), blanks))
    : new Response(await readFile(source));
}) satisfies APIRoute<Props>;
