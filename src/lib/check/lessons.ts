import { pathOf, type Kind } from '#lib/paths.ts';
import { cuesOnLines } from '#lib/vtt.ts';
import type { Article } from './article.ts';
import { hasFile, type ContentTexts } from './files.ts';
import { anchorsOf } from './headings.ts';
import { inFile, type Finding, type Problem } from './problem.ts';

const chapterName = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The scenes of a lesson. */
function chaptersIn(files: ContentTexts, kind: Kind, id: string) {
  const file = `${kind}/${id}/chapters.vtt`;
  return kind === 'videos' && hasFile(files, file) ? cuesOnLines(files.read(file)) : [];
}

/** What customers hold links to: `/videos/tour-of-console/#home`. */
export const chapterNames = (files: ContentTexts, kind: Kind, id: string): string[] =>
  chaptersIn(files, kind, id).flatMap(({ id = '' }) => (chapterName.test(id) ? [id] : []));

/** Scenes that no address could name, or that share their name with another place of the page. */
export function lessonProblems({ kind, id, tree }: Article, files: ContentTexts): Problem[] {
  const taken = new Set((tree ? anchorsOf(tree) : []).map((anchor) => anchor.id));
  const findings = chaptersIn(files, kind, id).flatMap(({ id: name = '', text, line }): Finding[] => {
    if (!chapterName.test(name)) {
      const what = `場面「${text}」に、アドレスになる名前がありません。`;
      return [{ line, what, fix: 'すぐ上の行に、open-form のような短い英語を書きます。' }];
    }
    if (taken.has(name)) {
      const what = `場面「${text}」の名前 ${name} は、${pathOf(kind, id)} でもう使われています。`;
      return [{ line, what, fix: `${name}-2 のように、ページの中で 1 つだけの名前にします。` }];
    }
    taken.add(name);
    return [];
  });
  return inFile(`${kind}/${id}/chapters.vtt`, findings);
}
