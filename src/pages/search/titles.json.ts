import type { APIRoute } from 'astro';
import { groupOf, pathOfEntry, publishedOfAllKinds } from '#content.ts';
import { resultKinds, type ResultKind } from '#lib/search/result-kinds.ts';
import type { KindNames, Title, TitleList } from '#lib/search/titles.ts';
import { site } from '#site.config.ts';

const names = { ...site.kinds, guide: site.guide };

const ofGuide = (path: string, title: string, aliases: string[]): Title => ({
  path,
  kind: 'guide',
  title,
  aliases,
  sample: false,
});

/** The title list: every published page by name, for the first results and for the index builder. */
export const GET: APIRoute = async () => {
  // Before the entries: asked for by the name of a kind, its list comes first.
  const lists = site.navigation.map((kind) => ofGuide(`/${kind}/`, names[kind].label, names[kind].aliases));
  const plain = Object.entries(site.pages).map(([path, { title, aliases }]) => ofGuide(path, title, aliases));
  const published = await publishedOfAllKinds();
  const courses = new Map(
    published.flatMap(({ collection, id, data }) => (collection === 'courses' ? [[id, data.title]] : [])),
  );
  const entries = published.map((entry): Title => {
    const group = groupOf(entry);
    return {
      path: pathOfEntry(entry),
      kind: entry.collection,
      title: entry.data.title,
      aliases: entry.data.aliases,
      sample: 'sample' in entry.data && entry.data.sample,
      ...(group && { group: courses.get(group) ?? group }),
    };
  });
  const kinds = Object.fromEntries(
    resultKinds.map((kind) => [kind, { label: names[kind].label, aliases: names[kind].aliases }]),
  ) as Record<ResultKind, KindNames>;
  return Response.json({ kinds, pages: [...lists, ...plain, ...entries] } satisfies TitleList);
};
