import { fold } from '#lib/search/normalise.ts';
import { longestWord, shortestWord } from '#lib/search/pieces.ts';
import { runsOf } from '#lib/search/runs.ts';
import { words } from '#schemas/words.ts';
import { hasFile, type ContentFiles } from './files.ts';
import { schemaFindings } from './frontmatter.ts';
import type { Finding } from './problem.ts';
import { unreadable } from './source.ts';
import { readYaml } from './yaml.ts';

export const dictionaryFile = 'words.yaml';

/** A line of `words.yaml`, where it stands. */
interface Line {
  typed: string;
  used: string[];
  line: number;
}

const written = /\.(mdx|md|vtt)$/;

function twiceFindings(lines: Line[]): Finding[] {
  const first = new Map<string, Line>();
  return lines.flatMap(({ typed, line }) => {
    const same = first.get(fold(typed));
    if (!same) first.set(fold(typed), { typed, used: [], line });
    return same
      ? [
          {
            line,
            what: `「${typed}」は ${same.line} 行目の「${same.typed}」と同じ言葉です。`,
            fix: '1行にまとめます。',
          },
        ]
      : [];
  });
}

/** A word that search can not cut out of a query: too short, too long, or of two words. */
function unmatchedFindings({ typed, line }: Line): Finding[] {
  const { length } = fold(typed);
  const isTorn = runsOf(typed).some(({ joined }, at) => at > 0 && !joined);
  if (length >= shortestWord && length <= longestWord && !isTorn) return [];
  return [
    {
      line,
      what: `「${typed}」は、検索で見つけられない書き方です。`,
      fix: isTorn
        ? '空白や記号のない言葉にします。1つのページだけの言葉は、記事の aliases に書きます。'
        : `長音を除いて${shortestWord}〜${longestWord}文字の言葉にします。`,
    },
  ];
}

/** What search does without being told, and what leads nowhere. */
function uselessFindings({ typed, used, line }: Line, pages: string): Finding[] {
  return used.flatMap((word): Finding[] => {
    if (fold(word) === fold(typed))
      return [
        {
          line,
          what: `「${typed}」は、書かなくても「${word}」として探されます。`,
          fix: `「${word}」を消します。`,
        },
      ];
    if (!pages.includes(fold(word)))
      return [
        {
          line,
          what: `「${word}」を使っている記事がありません。`,
          fix: '記事で使っている言葉に書き換えます。',
        },
      ];
    return [];
  });
}

/** Mistakes in the editors' dictionary for search. */
export function dictionaryFindings(files: ContentFiles): Finding[] {
  if (!hasFile(files, dictionaryFile)) return [];
  const text = files.read(dictionaryFile);
  const broken = unreadable(text);
  if (broken) return [broken];
  const yaml = readYaml(text, 1);
  if (yaml.value === undefined) return yaml.findings;
  const parsed = words.safeParse(yaml.value);
  if (!parsed.success) return [...yaml.findings, ...schemaFindings(words, yaml, false)];
  const lines = Object.entries(parsed.data).map(([typed, used]) => ({
    typed,
    used,
    line: yaml.lineOf([typed]),
  }));
  const pages = files.paths
    .filter((path) => written.test(path))
    .map((path) => fold(files.read(path)))
    .join('\n');
  return [
    ...yaml.findings,
    ...twiceFindings(lines),
    ...lines.flatMap((line) => [...unmatchedFindings(line), ...uselessFindings(line, pages)]),
  ];
}
