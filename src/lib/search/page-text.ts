import type { Element, ElementContent, Root, RootContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';

export interface Section {
  /** The id of its heading; empty for what stands before the first. */
  anchor: string;
  heading: string;
  text: string;
}

/** What search shows of a page, and what it reads. */
export interface PageText {
  summary: string;
  sections: Section[];
}

/** Around the text, not of it: ways to other pages, dates, what only paper shows. */
const skipped = new Set([
  'nav',
  'aside',
  'footer',
  'form',
  'script',
  'style',
  'svg',
  'template',
  'noscript',
  'h1',
]);
const blocks = /^(p|li|div|section|t[dhr]|d[dt]|h\d|figcaption|summary|pre|br)$/;

type Node = Root | RootContent | ElementContent;

const children = (node: Node): RootContent[] => ('children' in node ? (node.children as RootContent[]) : []);

function find(node: Node, isWanted: (element: Element) => boolean): Element | undefined {
  if (node.type === 'element' && isWanted(node)) return node;
  for (const child of children(node)) {
    const found = find(child, isWanted);
    if (found) return found;
  }
  return undefined;
}

const textOf = (node: Node): string =>
  node.type === 'text' ? node.value : children(node).map(textOf).join('');

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Markdown breaks lines inside a sentence; Japanese has no space there. */
const joinLines = (text: string): string => text.replace(/(?<=\P{ASCII})\s*\n\s*(?=\P{ASCII})/gu, '');

/** Walk the body; every heading with an id opens a section: h2, h3, and the h4 over a group of captions. */
function read(node: Node, sections: Section[]): void {
  if (node.type === 'text') {
    const open = sections.at(-1);
    if (open) open.text += joinLines(node.value);
    return;
  }
  if (node.type === 'element') {
    const { tagName, properties } = node;
    if (skipped.has(tagName) || properties['hidden'] || 'dataPagefindIgnore' in properties) return;
    if (/^h[234]$/.test(tagName) && properties['id']) {
      sections.push({ anchor: String(properties['id']), heading: oneLine(textOf(node)), text: '' });
      return;
    }
  }
  for (const child of children(node)) read(child, sections);
  const open = sections.at(-1);
  if (open && node.type === 'element' && blocks.test(node.tagName)) open.text += '\n';
}

/**
 * The text of a built page by section. Parts with `data-pagefind-ignore`, forms and navigation are left out.
 * @throws when the page does not say by `data-pagefind-body` where its text is.
 */
export function pageText(html: string): PageText {
  // Styles and icons take longer to parse than the text.
  const root = fromHtml(html.replace(/<(style|script|svg)\b.*?<\/\1>/gs, ''));
  const body = find(root, ({ properties }) => 'dataPagefindBody' in properties);
  if (!body) throw new Error('本文の場所が分かりません。本文の要素に data-pagefind-body を付けてください。');
  const description = find(root, ({ properties }) => properties['name'] === 'description');
  const sections: Section[] = [{ anchor: '', heading: '', text: '' }];
  read(body, sections);
  return {
    summary: String(description?.properties['content'] ?? ''),
    sections: sections.map((section) => ({ ...section, text: oneLine(section.text) })),
  };
}
