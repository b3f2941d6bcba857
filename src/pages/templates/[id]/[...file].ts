import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '#content.ts';
import { withBlanks } from '#lib/template-fill/blanks.ts';
import { servedFiles } from '#lib/template-files.ts';
import type { Blank } from '#schemas/template.ts';

interface Props {
  /** Where the bytes lie. */
  source: string;
  /** Of a text that is filled in on the page: what a person downloads names its blanks as the page does. */
  blanks: Blank[] | undefined;
}

/**
 * Templates at addresses that stay: `/templates/<id>/<file>` in a mail always gives the newest, and
 * `/templates/<id>/v1.0/<file>` this very version, before and after the next one comes.
 */
export const getStaticPaths = (async () =>
  (await published('templates')).flatMap(({ id, filePath = '', data }) => {
    const folder = path.dirname(filePath);
    const older = globSync('v*/*', { cwd: folder }).map((file) => file.split(path.sep).join('/'));
    return servedFiles(data.version, data.files, older).map(({ address, source, isNewest }) => ({
      params: { id, file: address },
      props: {
        source: path.join(folder, source),
        blanks: isNewest && source.endsWith('.txt') ? data.blanks : undefined,
      } satisfies Props,
    }));
  })) satisfies GetStaticPaths;

export const GET = (async ({ props: { source, blanks } }) =>
  new Response(
    blanks ? withBlanks(await readFile(source, 'utf8'), blanks) : await readFile(source),
  )) satisfies APIRoute<Props>;
