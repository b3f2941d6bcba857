import type { Root } from 'mdast';
import { kinds, pathOf, type Kind } from '#lib/paths.ts';
import { publishState, type PublishState } from '#lib/publishing.ts';
import { versionAnchor } from '#lib/template-versions.ts';
import { kindSchemas } from '#schemas/kinds.ts';
import type { ContentTexts } from './files.ts';
import { schemaFindings } from './frontmatter.ts';
import { anchorsOf } from './headings.ts';
import { chapterNames } from './lessons.ts';
import { readBody } from './mdx.ts';
import type { Finding } from './problem.ts';
import { cut, unreadable } from './source.ts';
import { timeFindings } from './times.ts';
import { versionsIn } from './versions.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** One `index.mdx`, read as far as it can be read. */
export interface Article {
  file: string;
  /** `faqs/reset-password` */
  folder: string;
  kind: Kind;
  id: string;
  path: string;
  front: Yaml;
  /** What the front matter holds, where it holds it rightly; nothing here can be trusted to be there. */
  data: Record<string, unknown>;
  /** The text with the front matter blanked, so that lines count as in the file. */
  body: string;
  bodyLine: number;
  tree: Root | null;
  anchors: ReadonlySet<string>;
  state: PublishState;
  findings: Finding[];
}

export function articlesIn(files: ContentTexts, now: Date): Article[] {
  return files.paths.flatMap((file) => {
    const [kind, id, name, ...deeper] = file.split('/');
    const known = kinds.find((candidate) => candidate === kind);
    return known && id && name === 'index.mdx' && deeper.length === 0
      ? [readArticle(files.read(file), file, known, id, now, chapterNames(files, known, id))]
      : [];
  });
}

function readArticle(
  text: string,
  file: string,
  kind: Kind,
  id: string,
  now: Date,
  chapters: string[],
): Article {
  const broken = unreadable(text);
  const { source, body, bodyLine, findings } = broken ? { ...cut(''), findings: [broken] } : cut(text);
  const front = readYaml(source, 2);
  const isMapping = typeof front.value === 'object' && front.value !== null && !Array.isArray(front.value);
  const data = isMapping ? (front.value as Record<string, unknown>) : {};
  const { tree, findings: syntax } = readBody(body, 'mdx');
  // Without front matter that can be read, a list of missing fields would only hide the one true mistake.
  const fields =
    findings.length > 0 || (front.value === undefined && front.findings.length > 0)
      ? []
      : schemaFindings(kindSchemas[kind], { ...front, value: front.value ?? {} });
  return {
    file,
    folder: `${kind}/${id}`,
    kind,
    id,
    path: pathOf(kind, id),
    front,
    data,
    body,
    bodyLine,
    tree,
    anchors: new Set([
      ...(tree ? anchorsOf(tree).map(({ id }) => id) : []),
      // Mails point at what changed with a version.
      ...(kind === 'templates' ? versionsIn(data).map(versionAnchor) : []),
      ...chapters,
    ]),
    state: publishState(schedule(data), now),
    findings: [
      ...findings,
      ...front.findings,
      ...fields,
      ...timeFindings(kindSchemas[kind], source, 2),
      ...syntax,
    ],
  };
}

const dateOr = (value: unknown): Date | undefined => (value instanceof Date ? value : undefined);

const schedule = ({ draft, publishAt, expireAt }: Record<string, unknown>) => ({
  draft: draft === true,
  publishAt: dateOr(publishAt),
  expireAt: dateOr(expireAt),
});
