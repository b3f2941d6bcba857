import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedOfAllKinds, type Entry } from '#content.ts';
import { cardOf, linkPicture } from '#pictures.ts';

interface Props {
  entry: Entry;
}

/** Link pictures at addresses that stay: `/og/faqs/reset-password.png`. */
export const getStaticPaths = (async () =>
  (await publishedOfAllKinds()).map((entry) => ({
    params: { kind: entry.collection, id: entry.id },
    props: { entry } satisfies Props,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Props> = async ({ props: { entry } }) =>
  new Response(new Uint8Array(await linkPicture(cardOf(entry))), {
    headers: { 'Content-Type': 'image/png' },
  });
