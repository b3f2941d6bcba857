import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '#content.ts';

const files = ['video.mp4', 'poster.webp', 'captions.vtt', 'chapters.vtt'];

/** The files of a lesson at addresses that stay: `/videos/<id>/video.mp4`. One that plays from elsewhere may have some. */
export const getStaticPaths = (async () =>
  (await published('videos')).flatMap(({ id, filePath }) =>
    files
      .map((file) => ({
        params: { id, file },
        props: { source: path.join(path.dirname(filePath ?? ''), file) },
      }))
      .filter(({ props }) => existsSync(props.source)),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = async ({ props }) =>
  new Response(await readFile(props.source));
