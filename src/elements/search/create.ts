import type { Piece } from '#lib/search/highlight.ts';

/** An element with attributes and children; text stays text. */
export function create<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

export const marked = (pieces: Piece[]): (Node | string)[] =>
  pieces.map(({ text, isMarked }) =>
    isMarked ? create('mark', { class: 'bg-transparent font-bold text-green' }, text) : text,
  );

/** 「マニュアル」, and 「モデル例(架空)」 where the figures are nobody's. */
export const kindLabel = (label: string, isSample: boolean): string =>
  isSample ? `${label}・モデル例(架空)` : label;
