import { kinds } from '#lib/paths.ts';
import { nearest } from './distance.ts';
import type { Advice, Problem } from './problem.ts';

/** The content folder, so that the rules need no disk. Paths are relative to it, with `/`. */
export interface ContentTexts {
  paths: readonly string[];
  /** The text of one file, read as UTF-8. */
  read(path: string): string;
}

/** With what is no text. */
export interface ContentFiles extends ContentTexts {
  bytes(path: string): Uint8Array;
}

const otherFolders = ['checkup'];
const folderName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export const hasFile = ({ paths }: ContentTexts, path: string): boolean => paths.includes(path);

export function missingFile({ paths }: ContentFiles, folder: string, file: string): Advice {
  const beside = paths
    .filter((path) => path.startsWith(`${folder}/`))
    .map((path) => path.slice(folder.length + 1));
  const meant = nearest(file, beside);
  return {
    what: `${file} がこのフォルダーにありません。${meant ? `近いファイル: ${meant}` : ''}`,
    fix: meant ?? `${folder}/${file} を置きます。`,
  };
}

/** Files and folders that would not become a page, or not under the address that was meant. */
export function folderProblems(files: ContentFiles): Problem[] {
  const problems: Problem[] = [];
  const isVisible = (path: string): boolean => !/(^|\/)\./.test(path) && !/(^|\/)README\.md$/.test(path);
  const inFolders = files.paths.filter((path) => isVisible(path) && path.includes('/'));

  for (const top of new Set(inFolders.map((path) => path.split('/')[0] ?? ''))) {
    if ([...kinds, ...otherFolders].includes(top)) continue;
    const meant = nearest(top, kinds);
    const what = `${top} というフォルダーは表示されません。${meant ? `${meant} ですか。` : ''}`;
    problems.push({ file: top, line: 1, what, fix: `記事は次のフォルダーに入れます: ${kinds.join('、')}` });
  }
  for (const kind of kinds) {
    const within = inFolders.filter((path) => path.startsWith(`${kind}/`));
    for (const path of within.filter((path) => path.split('/').length === 2)) {
      const id = path.slice(kind.length + 1).replace(/\.[^.]*$/, '');
      const what = '記事のフォルダーに入っていないので、表示されません。';
      problems.push({ file: path, line: 1, what, fix: `${kind}/${id}/index.mdx` });
    }
    for (const id of new Set(
      within.filter((path) => path.split('/').length > 2).map((path) => path.split('/')[1] ?? ''),
    )) {
      const folder = `${kind}/${id}`;
      if (!folderName.test(id)) {
        const what = `フォルダー名 ${id} はページの番地になるので、半角の小文字・数字・- で書きます。`;
        const ascii = id
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '');
        problems.push({ file: folder, line: 1, what, fix: `${kind}/${ascii || 'reset-password'}` });
      }
      if (!hasFile(files, `${folder}/index.mdx`)) {
        const what = 'index.mdx がないので、ページになりません。';
        problems.push({
          file: folder,
          line: 1,
          what,
          fix: `${folder}/index.mdx を作るか、フォルダーを消します。`,
        });
      }
    }
  }
  return problems;
}
