import type { Heading, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Finding } from './problem.ts';
import { attributeOf, eachWord, lineOf } from './words.ts';
import { headingMarker } from '#lib/markdown/heading-ids.ts';

/** The headings that every manual has, in this order. */
const standing = new Map([
  ['before', '始める前に'],
  ['steps', '手順'],
  ['trouble', 'うまくいかないとき'],
  ['next', '次にやること'],
]);

interface Anchor {
  id: string;
  line: number;
}

/** Everything on the page that a link may point at: headings, steps, troubles. */
export function anchorsOf(tree: Root): Anchor[] {
  const anchors: Anchor[] = [];
  visit(tree, 'heading', (heading) => {
    const id = idOf(heading);
    if (id !== undefined) anchors.push({ id, line: lineOf(heading) });
  });
  eachWord(tree, (element) => {
    const id = element.name === 'Step' || element.name === 'Trouble' ? attributeOf(element, 'id') : undefined;
    if (id) anchors.push({ id, line: lineOf(element) });
  });
  return anchors.sort((a, b) => a.line - b.line);
}

const idOf = (heading: Heading): string | undefined => headingMarker.exec(toString(heading))?.[1];

export function headingFindings(tree: Root): Finding[] {
  const findings: Finding[] = [];
  visit(tree, 'heading', (heading) => {
    const text = toString(heading);
    const line = lineOf(heading);
    const marks = '#'.repeat(heading.depth);
    if (heading.depth === 1) {
      const what = '# の見出しは本文に書けません。ページの題名は title から出ます。';
      findings.push({ line, what, fix: `## ${text}` });
    } else if (idOf(heading) === undefined) {
      const [, wrong] = /\s*\[#([^\]]*)\]\s*$/.exec(text) ?? [];
      const title = text.replace(/\s*\[#.*$/, '');
      const usual = [...standing].find(([, name]) => name === title)?.[0] ?? 'short-name';
      findings.push({
        line,
        what:
          wrong === undefined
            ? '見出しに [#…] がありません。'
            : `[#${wrong}] は半角の小文字・数字・- で書きます。`,
        fix: `${marks} ${title} [#${usual}]`,
      });
    }
  });
  return [...findings, ...duplicates(tree), ...wordIds(tree)];
}

function duplicates(tree: Root): Finding[] {
  const first = new Map<string, number>();
  return anchorsOf(tree).flatMap(({ id, line }) => {
    const earlier = first.get(id);
    if (earlier === undefined) {
      first.set(id, line);
      return [];
    }
    const what = `id の ${id} が 2 か所にあります。1 か所目は ${earlier} 行目です。`;
    return [{ line, what, fix: `${id}-2 のように、ページの中で 1 つだけの名前にします。` }];
  });
}

function wordIds(tree: Root): Finding[] {
  return anchorsOf(tree)
    .filter(({ id }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    .map(({ id, line }) => ({
      line,
      what: `id の ${id} は半角の小文字・数字・- で書きます。`,
      fix: 'choose-type のような短い英語にします。',
    }));
}

/** A manual without one of the headings that customers look for on every manual. */
export function standingFindings(tree: Root, line: number): Finding[] {
  const ids = new Set(anchorsOf(tree).map(({ id }) => id));
  return [...standing]
    .filter(([id]) => !ids.has(id))
    .map(([id, title]) => ({ line, what: `見出し「${title}」がありません。`, fix: `## ${title} [#${id}]` }));
}
