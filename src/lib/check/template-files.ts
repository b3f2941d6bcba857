import type { Article } from './article.ts';
import type { ContentFiles } from './files.ts';
import { inFile, type Finding, type Problem } from './problem.ts';
import { versionsIn } from './versions.ts';

const needPaper = /\.(zip|docx|pptx)$/;
/** Office files that may carry macros: the new kinds by their last letter, the old ones always. */
const mayHoldMacros = /\.(doc|xls|ppt|xlsb|(doc|dot|xls|xlt|ppt|pot|pps)m|xlam|ppam)$/;

/** Whoever has not the program reads the PDF, and nobody is asked to trust a macro. */
export function formatFindings({ id, data, front }: Article): Finding[] {
  const offered = Array.isArray(data['files']) ? data['files'] : [];
  const paper = `${id}.pdf`;
  const wanting = offered.find((file): file is string => typeof file === 'string' && needPaper.test(file));
  return offered.flatMap((file: unknown, index): Finding[] => {
    const line = front.lineOf(['files', index]);
    if (typeof file !== 'string') return [];
    if (file === wanting && !offered.includes(paper)) {
      const what = `${file} を開けない人のための ${paper} がありません。`;
      return [{ line, what, fix: `${paper} を置き、files に「- ${paper}」と足します。` }];
    }
    if (!mayHoldMacros.test(file)) return [];
    const what = `${file} はマクロを持てる形です。お客様の会社で開けないことがあります。`;
    return [{ line, what, fix: 'マクロのない xlsx、docx、pptx で保存し直します。' }];
  });
}

/** An older version lies in the folder of its number, which `changes` explains; and none is missing there. */
export function olderProblems({ folder, file, data, front }: Article, files: ContentFiles): Problem[] {
  const versions = versionsIn(data);
  const deeper = files.paths
    .filter((path) => path.startsWith(`${folder}/`) && path.slice(folder.length + 1).includes('/'))
    .map((path) => path.slice(folder.length + 1));
  const isKept = (version: string): boolean => deeper.some((path) => path.startsWith(`v${version}/`));
  const strays = deeper.flatMap((path) => {
    const [, version] = /^v(\d+\.\d+)\/[^/]+$/.exec(path) ?? [];
    if (version === undefined) {
      const what = '古い版のフォルダーではないので、配られません。';
      return inFile(`${folder}/${path}`, [
        { line: 1, what, fix: `${folder}/v1.0/ のように、版の番号のフォルダーに置きます。` },
      ]);
    }
    if (versions.includes(version)) return unnamedBlanks(`${folder}/${path}`, files);
    const what = `版 ${version} が index.mdx の changes にありません。`;
    const fix = `changes に ${version} の変更点を足すか、フォルダーの番号を直します。`;
    return inFile(`${folder}/${path}`, [{ line: 1, what, fix }]);
  });
  const missing = versions.flatMap((version, index): Finding[] =>
    index === 0 || isKept(version)
      ? []
      : [
          {
            line: front.lineOf(['changes', index]),
            what: `版 ${version} のファイルがありません。送ったリンクが切れます。`,
            fix: `${folder}/v${version}/ に、その版のファイルを置きます。`,
          },
        ],
  );
  return [...strays, ...inFile(file, missing)];
}

/** A text of an older version is served as it lies there: its blanks must read as they did when it was the newest. */
function unnamedBlanks(path: string, files: ContentFiles): Problem[] {
  if (!path.endsWith('.txt')) return [];
  const line =
    files
      .read(path)
      .split('\n')
      .findIndex((text) => /\{\{\s*\w+\s*\}\}/.test(text)) + 1;
  const what = '{{ }} のままなので、公開していたときの文と変わります。';
  const fix = 'その版のページからダウンロードしたテキストを置きます。空欄が〔 〕になっています。';
  return line === 0 ? [] : inFile(path, [{ line, what, fix }]);
}
