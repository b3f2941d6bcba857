import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { APIRoute, GetStaticPaths } from 'astro';
import { published } from '#content.ts';

const files = ['video.mp4', 'poster.webp', 'captions.vtt', 'chapters.vtt'];

/** The files of a lesson at addresses that stay: `/videos/<id>/video.mp4`. */
export const getStaticPaths = (async () =>
  (await published('videos'))
    .filter(({ data }) => data.source === undefined)
    .flatMap(({ id, filePath }) =>
      files.map((file) => ({
        params: { id, file },
        props: { source: path.join(path.dirname(filePath ?? ''), file) },
      })),
    )) satisfies GetStaticPaths;

export const GET: APIRoute<{ source: string }> = async ({ props }) =>
  new Response(await readFile(props.source));
