import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { AstroError } from 'astro/errors';
import { getCollection, type CollectionEntry } from 'astro:content';
import { load } from 'js-yaml';
import { alsoRead, nextIn, usedBy } from '#lib/also-read.ts';
import { contentRoot } from './content-root.ts';
import { entryOf, kinds, pathOf, type Kind } from '#lib/paths.ts';
import { readRedirects, type Redirect } from '#lib/redirects.ts';
import { publishState } from '#lib/publishing.ts';
import { parseVtt, type Cue } from '#lib/vtt.ts';
import { stepsShown, type ShownStep } from '#lib/steps-shown.ts';
import { home } from '#schemas/home.ts';

export type Entry<K extends Kind = Kind> = CollectionEntry<K>;

const now = new Date();

/** Reads once for the whole build; in development again each time, because editors change things while they write. */
function once<Key, Value>(read: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const known = new Map<Key, Promise<Value>>();
  return (key) => {
    if (import.meta.env.DEV) return read(key);
    const value = known.get(key) ?? read(key);
    known.set(key, value);
    return value;
  };
}

/** The entries of a kind by id: those that are open now, and those whose time is over. */
const entriesOf = once(async (kind: Kind) => {
  const open = new Map<string, Entry>();
  const over = new Map<string, Entry>();
  for (const entry of await getCollection(kind)) {
    const state = publishState(entry.data, now);
    if (state === 'expired') over.set(entry.id, entry);
    else if (state === 'published' || import.meta.env.DEV) open.set(entry.id, entry);
  }
  return { open, over };
});

/** Entries that customers may read now; editors see drafts and waiting ones while they write. */
export const published = async <K extends Kind>(kind: K): Promise<Entry<K>[]> =>
  [...(await entriesOf(kind)).open.values()] as Entry<K>[];

/** Entries whose time is over: their address stays and points to the successor. */
export const expired = async <K extends Kind>(kind: K): Promise<Entry<K>[]> =>
  [...(await entriesOf(kind)).over.values()] as Entry<K>[];

/** The pages of a kind for `getStaticPaths`: entries that are open, and those whose time is over. */
export async function pagesOf<K extends Kind>(kind: K) {
  const [open, over] = await Promise.all([published(kind), expired(kind)]);
  const page = (entry: Entry<K>, isOver: boolean) => ({ params: { id: entry.id }, props: { entry, isOver } });
  return [...open.map((entry) => page(entry, false)), ...over.map((entry) => page(entry, true))];
}

/** Entries in the order that editors gave them; kinds without one by title. */
export function inOrder<E extends Entry>(entries: E[]): E[] {
  const order = ({ data }: Entry) => ('order' in data ? data.order : 0);
  return entries.toSorted((a, b) => order(a) - order(b) || a.data.title.localeCompare(b.data.title, 'ja'));
}

/** What an entry is listed under within its kind: category, topic, course; templates and cases stand together. */
export function groupOf(entry: Entry): string | undefined {
  switch (entry.collection) {
    case 'manuals':
      return entry.data.category;
    case 'faqs':
      return entry.data.topic;
    case 'videos':
      return entry.data.course;
    default:
      return undefined;
  }
}

/** The entries of the same group, this one among them. */
export async function neighbours(entry: Entry): Promise<Entry[]> {
  const group = groupOf(entry);
  return inOrder((await published(entry.collection)).filter((other) => groupOf(other) === group));
}

/** The lessons of a course in their order. */
export const lessonsOf = async ({ id }: Pick<Entry<'courses'>, 'id'>): Promise<Entry<'videos'>[]> =>
  inOrder((await published('videos')).filter(({ data }) => data.course === id));

export async function publishedOfAllKinds(): Promise<Entry[]> {
  return (await Promise.all(kinds.map((kind) => published(kind)))).flat();
}

export const pathOfEntry = (entry: Entry): string => pathOf(entry.collection, entry.id);

/**
 * The published entry at a path such as `/faqs/reset-password/`. One whose time is over stands for its successor,
 * so that the day of expiry breaks no page that links to it.
 * @throws AstroError that names the file (`from`) which holds the wrong path.
 */
export async function entryAt(path: string, from: string): Promise<Entry> {
  const target = entryOf(path);
  if (target) {
    const { open, over } = await entriesOf(target.kind);
    const entry = open.get(target.id);
    if (entry) return entry;
    const successor = over.get(target.id)?.data.successor;
    if (successor) return entryAt(successor, from);
  }
  throw new AstroError(
    `${from} にある「${path}」が見つかりません。`,
    '綴りを確かめるか、その行を消してください。npm run check が近いページを示します。',
  );
}

const asPage = (entry: Entry) => ({
  kind: entry.collection,
  path: pathOfEntry(entry),
  next: nextIn(entry.body ?? ''),
  ...entry.data,
});

/** Every open entry in order, as the lists of what belongs together read it. */
const allPages = once(async () => inOrder(await publishedOfAllKinds()).map(asPage));

/** What stands under an entry to read next: what it names, and what names it. */
export async function readNext(entry: Entry): Promise<Entry[]> {
  const paths = alsoRead(asPage(entry), await allPages(undefined));
  return Promise.all(paths.map((path) => entryAt(path, entry.filePath ?? entry.id)));
}

/** The scenes of a lesson with their published names; none where the film brings none. */
export function scenesOf({ filePath = '' }: Entry): Cue[] {
  const file = path.join(path.dirname(filePath), 'chapters.vtt');
  return existsSync(file) ? parseVtt(readFileSync(file, 'utf8')) : [];
}

/** The steps of manuals that a lesson shows. */
const allStepsShown = once(async (): Promise<{ manual: Entry<'manuals'>; step: ShownStep }[]> =>
  inOrder(await published('manuals')).flatMap((manual) =>
    stepsShown(manual.body ?? '').map((step) => ({ manual, step })),
  ),
);

/** The steps that the scenes of a lesson show, by the name of the scene. */
export async function stepsOf(lesson: Entry<'videos'>) {
  const steps = (await allStepsShown(undefined)).filter(({ step }) => step.lesson === lesson.id);
  return Map.groupBy(steps, ({ step }) => step.chapter);
}

/** The cases that used a template. */
export async function casesWith(template: Entry<'templates'>): Promise<Entry<'cases'>[]> {
  const cases = inOrder(await published('cases'));
  const paths = usedBy(pathOfEntry(template), cases.map(asPage));
  return cases.filter((entry) => paths.includes(pathOfEntry(entry)));
}

export const homePage = () => home.parse(load(readFileSync(`${contentRoot}/home.yaml`, 'utf8')));

export const redirects = (): Redirect[] =>
  readRedirects(readFileSync(`${contentRoot}/redirects.txt`, 'utf8'));

/** The notice of an outage or maintenance; null while `content/notice.md` is empty. */
export async function notice() {
  const [entry] = await getCollection('notice');
  return entry?.body?.trim() ? entry : null;
}
