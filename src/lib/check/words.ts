import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { nearest } from './distance.ts';
import type { Finding } from './problem.ts';
import { braceSentence } from './syntax.ts';
import { isWord, unknownWord, words, type Word, type WordName } from './vocabulary.ts';

export type WordElement = MdxJsxFlowElement | MdxJsxTextElement;

/** The text of an attribute; undefined where it is missing or no plain text. */
export function attributeOf(element: WordElement, name: string): string | undefined {
  const found = element.attributes.find(
    (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === name,
  );
  return typeof found?.value === 'string' ? found.value : undefined;
}

export const lineOf = (node: { position?: { start: { line: number } } | undefined }): number =>
  node.position?.start.line ?? 1;

/** Calls `see` for every component in the tree, known or not. */
export function eachWord(tree: Root, see: (element: WordElement, parentName: string | null) => void): void {
  visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node, _index, parent) => {
    see(node as WordElement, parent && 'name' in parent ? ((parent as WordElement).name ?? null) : null);
  });
}

export function wordFindings(tree: Root): Finding[] {
  const findings: Finding[] = [];
  eachWord(tree, (element, parentName) => {
    const name = element.name ?? '';
    const line = lineOf(element);
    if (!isWord(name)) {
      findings.push(unknownWord(name, line));
      return;
    }
    findings.push(...attributeFindings(element, name));
    if (name === 'Step' && parentName !== 'Steps') {
      findings.push({
        line,
        what: '<Step> が <Steps> の外にあります。',
        fix: '<Steps> と </Steps> の間に移します。',
      });
    }
  });
  return findings;
}

function attributeFindings(element: WordElement, name: WordName): Finding[] {
  const { required, optional, example }: Word = words[name];
  const known = [...required, ...optional];
  const line = lineOf(element);
  const findings: Finding[] = [];
  const typos = new Set<string>();
  for (const attribute of element.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || (attribute.value && typeof attribute.value !== 'string')) {
      findings.push({ line, what: braceSentence, fix: `<${name}> の値は " " で囲みます。例: ${example}` });
    }
    if (attribute.type !== 'mdxJsxAttribute' || known.includes(attribute.name)) continue;
    const meant = nearest(attribute.name, known);
    if (meant) typos.add(meant);
    findings.push({
      line,
      what: `<${name}> に ${attribute.name} という項目はありません。${meant ? `${meant} ですか。` : ''}`,
      fix: meant ? `${meant}="…"` : `${attribute.name} を消します。書き方: ${example}`,
    });
  }
  for (const key of required) {
    if (typos.has(key)) continue;
    const written = element.attributes.find(
      (attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === key,
    );
    const isEmpty =
      !written || written.value === null || (typeof written.value === 'string' && !written.value.trim());
    if (isEmpty) findings.push({ line, what: `<${name}> に ${key} がありません。`, fix: example });
  }
  return findings;
}
