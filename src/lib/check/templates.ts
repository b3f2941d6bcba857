import type { Blank } from '#schemas/template.ts';
import type { Article } from './article.ts';
import { nearest } from './distance.ts';
import { hasFile, type ContentFiles } from './files.ts';
import { inFile, type Finding, type Problem } from './problem.ts';
import { unreadable } from './source.ts';
import { formatFindings, olderProblems } from './template-files.ts';
import { versionsIn } from './versions.ts';

/**
 * What only templates promise: the version that the page shows is the newest, older ones stay where mails point, files
 * open everywhere and run nothing, and every blank can be filled in.
 */
export function templateProblems(article: Article, files: ContentFiles): Problem[] {
  const { kind, id, folder, file, front } = article;
  if (kind !== 'templates') return [];
  const text = `${folder}/${id}.txt`;
  const versions = [
    ...inFile(file, [...versionFindings(article), ...formatFindings(article), ...compareFindings(article)]),
    ...olderProblems(article, files),
  ];
  if (front.value === undefined || !hasFile(files, text)) return versions;
  const content = files.read(text);
  const broken = content.trim() ? unreadable(content) : null;
  if (broken) return [...versions, ...inFile(text, [broken])];
  const { inText, inFront } = blankFindings(article, content);
  return [...versions, ...inFile(text, inText), ...inFile(file, inFront)];
}

function versionFindings({ data, front }: Article): Finding[] {
  const { version } = data;
  const [newest] = versionsIn(data);
  if (typeof version !== 'string' || newest === undefined || version === newest) return [];
  return [
    {
      line: front.lineOf(['version']),
      what: `version が、changes のいちばん上の ${newest} と違います。`,
      fix: `version: "${newest}" にするか、changes のいちばん上に ${version} の変更点を足します。`,
    },
  ];
}

/** `after` compares with another date and time. */
function compareFindings({ data, front }: Article): Finding[] {
  const blanks = Array.isArray(data['blanks']) ? (data['blanks'] as (Partial<Blank> | null)[]) : [];
  return blanks.flatMap((blank, index): Finding[] => {
    const after = blank?.rules?.after;
    const others = blanks.filter((other) => other !== blank && other?.type === 'datetime');
    const names = others.flatMap((other) => other?.name ?? []);
    if (typeof after !== 'string' || names.includes(after)) return [];
    return [
      {
        line: front.lineOf(['blanks', index]),
        what: `after の ${after} は、ほかの日時の記入欄の名前ではありません。`,
        fix: `after: ${nearest(after, names) ?? names[0] ?? 'startsAt'}`,
      },
    ];
  });
}

/** `{{startsAt}}` in the text is the blank of that name, and a blank that stands nowhere would be asked for in vain. */
function blankFindings(
  { id, data, front }: Article,
  content: string,
): { inText: Finding[]; inFront: Finding[] } {
  const blanks = Array.isArray(data['blanks']) ? (data['blanks'] as ({ name?: unknown } | null)[]) : [];
  const names = blanks.map((blank) => blank?.name).filter((name) => typeof name === 'string');
  const used = content.split('\n').flatMap((text, index) =>
    [...text.matchAll(/\{\{\s*([^{}\s][^{}]*?)\s*\}\}/g)].map(([, name = '']) => ({
      name,
      line: index + 1,
    })),
  );
  const unknown = used
    .filter(({ name }) => !names.includes(name))
    .map((blank) => ({ ...blank, meant: nearest(blank.name, names) }));
  // A misspelt blank is one mistake, not also an unused one.
  const known = new Set([...used.map(({ name }) => name), ...unknown.map(({ meant }) => meant)]);
  return {
    inText: unknown.map(({ name, line, meant }) => ({
      line,
      what: `{{${name}}} は index.mdx の blanks にありません。${meant ? `{{${meant}}} ですか。` : ''}`,
      fix: meant ? `{{${meant}}}` : `blanks に、この名前の記入欄を足します。`,
    })),
    inFront: blanks.flatMap((blank, index) =>
      typeof blank?.name !== 'string' || known.has(blank.name)
        ? []
        : [
            {
              line: front.lineOf(['blanks', index]),
              what: `記入欄 ${blank.name} が ${id}.txt にありません。`,
              fix: `${id}.txt に {{${blank.name}}} と書くか、この行を消します。`,
            },
          ],
    ),
  };
}
