import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '#content.ts';

/** Templates at addresses that stay, so that a link in a mail always gives the newest: `/templates/<id>/<file>`. */
export const getStaticPaths = (async () =>
  (await published('templates')).flatMap(({ id, filePath, data }) =>
    data.files.map((file) => ({
      params: { id, file },
      props: { source: path.join(path.dirname(filePath ?? ''), file) },
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = async ({ props }) =>
  new Response(await readFile(props.source));
