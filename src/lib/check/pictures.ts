import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Article } from './article.ts';
import { hasFile, missingFile, type ContentFiles } from './files.ts';
import type { Advice, Finding } from './problem.ts';
import { attributeOf, eachWord, lineOf } from './words.ts';

/** Pictures lie beside the entry, say what they show, and know the control that is ringed. */
export function pictureFindings(tree: Root, { folder }: Article, files: ContentFiles): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'image', (image) => {
    const line = lineOf(image);
    const wrong = wrongPicture(image.url, folder, files);
    if (wrong) findings.push({ line, ...wrong });
    if (!image.alt?.trim()) {
      findings.push({ line, what: '画像の説明がありません。', fix: `![何が写っているか](${image.url})` });
    }
  });
  eachWord(tree, (element) => {
    const src = element.name === 'Screen' ? attributeOf(element, 'src') : undefined;
    if (!src) return;
    const wrong =
      wrongPicture(src, folder, files) ?? wrongMark(src, attributeOf(element, 'mark'), folder, files);
    if (wrong) findings.push({ line: lineOf(element), ...wrong });
  });
  return findings;
}

function wrongPicture(src: string, folder: string, files: ContentFiles): Advice | null {
  if (!src.startsWith('./'))
    return { what: `画像 ${src} は ./ から書きます。`, fix: `./${src.split('/').at(-1)}` };
  const file = src.slice('./'.length);
  return hasFile(files, `${folder}/${file}`) ? null : missingFile(files, folder, file);
}

function wrongMark(
  src: string,
  mark: string | undefined,
  folder: string,
  files: ContentFiles,
): Advice | null {
  if (!mark) return null;
  const file = src.slice('./'.length).replace(/\.[^.]*$/, '.marks.json');
  if (!hasFile(files, `${folder}/${file}`)) {
    return {
      what: `${file} がないので「${mark}」を囲めません。`,
      fix: 'mark を消すか、npm run screens で作ります。',
    };
  }
  const known = marksIn(files.read(`${folder}/${file}`));
  if (known.includes(mark)) return null;
  return {
    what: `${src} に「${mark}」という印はありません。`,
    fix: known.length > 0 ? `次のどれかにします: ${known.join('、')}` : 'mark を消します。',
  };
}

/** None where the file is no JSON: then no mark can be found in it, and that is what we say. */
function marksIn(json: string): string[] {
  try {
    return Object.keys(JSON.parse(json) as object);
  } catch {
    return [];
  }
}
