import type { Root } from 'mdast';
import { pathOf, type Kind } from '#lib/paths.ts';
import type { Article } from './article.ts';
import { nearest } from './distance.ts';
import { hasFile, missingFile, type ContentFiles } from './files.ts';
import { wrongPath, type Site } from './links.ts';
import type { Advice, Finding } from './problem.ts';
import { attributeOf, eachWord, lineOf } from './words.ts';

/** The paths that front matter names: they are links that a reader sees. */
export function pathFindings({ path, data, front, state }: Article, site: Site): Finding[] {
  const named = ['related', 'used', 'templates', 'successor', 'video'].flatMap((key) => {
    const value = data[key];
    return Array.isArray(value)
      ? value.map((item: unknown, index) => ({ at: [key, index], item }))
      : [{ at: [key], item: value }];
  });
  const findings = named.flatMap(({ at, item }) => {
    const wrong = typeof item === 'string' && item.startsWith('/') ? wrongPath(item, state, site) : null;
    return wrong ? [{ line: front.lineOf(at), ...wrong }] : [];
  });
  const course = data['course'];
  const lost = typeof course === 'string' ? missingEntry('courses', course, state, site) : null;
  return [
    ...findings,
    ...(lost ? [{ line: front.lineOf(['course']), ...lost }] : []),
    ...(leadsBack(path, site) ? [{ line: front.lineOf(['successor']), ...circle }] : []),
  ];
}

const circle: Advice = {
  what: 'successor をたどると、このページに戻ります。',
  fix: '公開を続けるページを successor に書きます。',
};

/** Whether the successors of `path` lead back to it: the site would follow them for ever. */
function leadsBack(path: string, { articles }: Site): boolean {
  const seen = new Set<unknown>();
  let next: unknown = articles.get(path)?.data['successor'];
  while (typeof next === 'string' && next !== path && !seen.has(next)) {
    seen.add(next);
    next = articles.get(next)?.data['successor'];
  }
  return next === path;
}

/** An entry that is named by its folder alone. */
function missingEntry(kind: Kind, id: string, from: Article['state'], site: Site): Advice | null {
  const wrong = wrongPath(pathOf(kind, id), from, site);
  const ids = [...site.articles.values()]
    .filter((article) => article.kind === kind)
    .map((article) => article.id);
  const fix = nearest(id, ids) ?? (ids.length > 0 ? `次のどれかにします: ${ids.join('、')}` : undefined);
  return wrong && { ...wrong, fix: fix ?? wrong.fix };
}

/** What our own player plays has captions from us: those of a playlist are not shown everywhere. */
function filesOfLesson(source: unknown): string[] {
  if (source === undefined) return ['video.mp4', 'captions.vtt', 'chapters.vtt', 'poster.webp'];
  return /^https:/.test(String(source)) ? ['captions.vtt'] : [];
}

/** The files that have to lie beside an entry of this kind. */
export function fileFindings({ kind, folder, data, front }: Article, files: ContentFiles): Finding[] {
  if (kind === 'templates' && Array.isArray(data['files'])) {
    return data['files'].flatMap((file: unknown, index) =>
      typeof file !== 'string' || hasFile(files, `${folder}/${file}`)
        ? []
        : [{ line: front.lineOf(['files', index]), ...missingFile(files, folder, file) }],
    );
  }
  if (kind === 'videos') {
    return filesOfLesson(data['source'])
      .filter((file) => !hasFile(files, `${folder}/${file}`))
      .map((file) => ({ line: 1, ...missingFile(files, folder, file) }));
  }
  return [];
}

/** The facts and lessons that the words name. */
export function nameFindings(
  tree: Root,
  { state }: Article,
  site: Site,
  facts: readonly string[],
): Finding[] {
  const findings: Finding[] = [];
  eachWord(tree, (element) => {
    const name = attributeOf(element, element.name === 'Fact' ? 'name' : 'lesson');
    if (!name) return;
    const wrong =
      element.name === 'Fact'
        ? missingFact(name, facts)
        : element.name === 'Video'
          ? (missingEntry('videos', name, state, site) ??
            missingScene(name, attributeOf(element, 'chapter'), site))
          : null;
    if (wrong) findings.push({ line: lineOf(element), ...wrong });
  });
  return findings;
}

/** A scene that the lesson does not have: the step would lead to its beginning. */
function missingScene(lesson: string, chapter: string | undefined, { articles }: Site): Advice | null {
  const path = pathOf('videos', lesson);
  const scenes = articles.get(path)?.anchors;
  if (chapter === undefined || !scenes || scenes.has(chapter)) return null;
  const meant = nearest(chapter, scenes);
  return {
    what: `${path} に ${chapter} という場面はありません。${meant ? `近い場面: ${meant}` : ''}`,
    fix: meant
      ? `<Video lesson="${lesson}" chapter="${meant}" />`
      : `chapter を次のどれかにします: ${[...scenes].join('、')}`,
  };
}

function missingFact(name: string, facts: readonly string[]): Advice | null {
  if (facts.includes(name)) return null;
  const meant = nearest(name, facts);
  return {
    what: `${name} という値は src/site.config.ts の facts にありません。`,
    fix: meant ? `<Fact name="${meant}" />` : `次のどれかにします: ${facts.join('、')}`,
  };
}
