import { home } from '#schemas/home.ts';
import { articlesIn, type Article } from './article.ts';
import { addressProblems } from './contract.ts';
import { dictionaryFile, dictionaryFindings } from './dictionary.ts';
import { expressionFindings } from './expressions.ts';
import { folderProblems, hasFile, type ContentFiles } from './files.ts';
import { freshnessFindings } from './freshness.ts';
import { schemaFindings } from './frontmatter.ts';
import { headingFindings, standingFindings } from './headings.ts';
import { lessonProblems } from './lessons.ts';
import { letterFindings } from './letters.ts';
import { linkFindings, wrongLink, type From, type Site } from './links.ts';
import { readBody } from './mdx.ts';
import { inFile, type Finding, type Problem } from './problem.ts';
import { pictureFindings } from './pictures.ts';
import { fileFindings, nameFindings, pathFindings } from './references.ts';
import { unreadable } from './source.ts';
import { tableFindings } from './tables.ts';
import { templateProblems } from './templates.ts';
import { twinProblems } from './twins.ts';
import { wordFindings } from './words.ts';
import { readYaml } from './yaml.ts';

export interface Around {
  now: Date;
  /** Pages that are no entry, as the site's routes say: `/contact/`. */
  pages: readonly string[];
  /** Anchors on those pages that mails may point at: `/manuals/#delivery`. */
  anchors: readonly string[];
  /** Names that `<Fact>` may show. */
  facts: readonly string[];
  /** What the font of the link pictures can draw. */
  letters: ReadonlySet<number>;
}

/** Everything to mend in the content folder. Reads all of it and throws nothing, whatever the files hold. */
export function check(files: ContentFiles, { now, pages, anchors, facts, letters }: Around): Problem[] {
  const articles = articlesIn(files, now);
  const site: Site = { pages, articles: new Map(articles.map((article) => [article.path, article])) };
  return [
    ...folderProblems(files),
    ...articles.flatMap((article) =>
      inFile(article.file, [
        ...article.findings,
        ...pathFindings(article, site),
        ...fileFindings(article, files),
        ...freshnessFindings(article, now),
        ...letterFindings(article, letters),
        ...bodyFindings(article, files, site, facts),
      ]),
    ),
    ...articles.flatMap((article) => templateProblems(article, files)),
    ...articles.flatMap((article) => lessonProblems(article, files)),
    ...twinProblems(articles),
    ...addressProblems(articles, files, [...pages, ...anchors]),
    ...inFile('home.yaml', homeFindings(files, site)),
    ...inFile('notice.md', noticeFindings(files, site)),
    ...inFile(dictionaryFile, dictionaryFindings(files)),
  ];
}

function bodyFindings(
  article: Article,
  files: ContentFiles,
  site: Site,
  facts: readonly string[],
): Finding[] {
  const { tree, body, bodyLine, kind } = article;
  if (!tree) return [];
  return [
    ...wordFindings(tree),
    ...expressionFindings(tree, body),
    ...headingFindings(tree),
    ...(kind === 'manuals' && body.trim() ? standingFindings(tree, bodyLine) : []),
    ...tableFindings(tree, body),
    ...linkFindings(tree, article, site),
    ...nameFindings(tree, article, site, facts),
    ...pictureFindings(tree, article, files),
  ];
}

/** What all customers see and has no headings of its own. */
const customers: From = { anchors: new Set(), state: 'published' };

function homeFindings(files: ContentFiles, site: Site): Finding[] {
  if (!hasFile(files, 'home.yaml')) return [];
  const text = files.read('home.yaml');
  const broken = unreadable(text);
  if (broken) return [broken];
  const yaml = readYaml(text, 1);
  const parsed = home.safeParse(yaml.value);
  const { asked = [], eventDay = [], stages = [] } = parsed.data ?? {};
  const named = [
    ...asked.map(({ path }, index) => ({ at: ['asked', index, 'path'], path })),
    ...eventDay.map(({ path }, index) => ({ at: ['eventDay', index, 'path'], path })),
    ...stages.flatMap(({ paths }, stage) =>
      paths.map((path, index) => ({ at: ['stages', stage, 'paths', index], path })),
    ),
  ];
  const paths = named.flatMap(({ at, path }) => {
    const wrong = wrongLink(path, customers, site);
    return wrong ? [{ line: yaml.lineOf(at), ...wrong }] : [];
  });
  return [...yaml.findings, ...(yaml.value === undefined ? [] : schemaFindings(home, yaml, false)), ...paths];
}

/** The notice may be empty: then there is nothing to announce. */
function noticeFindings(files: ContentFiles, site: Site): Finding[] {
  const text = hasFile(files, 'notice.md') ? files.read('notice.md') : '';
  if (!text.trim()) return [];
  const broken = unreadable(text);
  const { tree } = broken ? { tree: null } : readBody(text, 'md');
  return [
    ...(broken ? [broken] : []),
    ...(tree ? tableFindings(tree, text) : []),
    ...(tree ? linkFindings(tree, customers, site) : []),
  ];
}
