import type { APIRoute } from 'astro';
import { pathOfEntry, publishedOfAllKinds } from '#content.ts';
import { kinds, type Kind } from '#lib/paths.ts';
import type { Title, TitleList } from '#lib/search/titles.ts';
import { site } from '#site.config.ts';

/** The title list: every published page by name, for the first results and for the index builder. */
export const GET: APIRoute = async () => {
  const labels = Object.fromEntries(kinds.map((kind) => [kind, site.kinds[kind].label])) as Record<
    Kind,
    string
  >;
  const pages = (await publishedOfAllKinds()).map((entry): Title => ({
    path: pathOfEntry(entry),
    kind: entry.collection,
    title: entry.data.title,
    aliases: entry.data.aliases,
    sample: 'sample' in entry.data && entry.data.sample,
  }));
  return Response.json({ labels, pages } satisfies TitleList);
};
