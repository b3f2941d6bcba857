import type { Root } from 'hast';
import { expect, it } from 'vitest';
import { rehypeTableAlign } from '#lib/markdown/table-align.ts';

const cell = (properties: Record<string, string>): Root => ({
  type: 'root',
  children: [{ type: 'element', tagName: 'td', properties, children: [] }],
});

it('says the alignment of a cell by a class, which needs no inline style', () => {
  const tree = cell({ align: 'right' });
  rehypeTableAlign()(tree);
  expect(tree).toMatchObject({ children: [{ properties: { className: ['align-right'] } }] });
  expect(tree.children[0]).not.toHaveProperty('properties.align');
});

it('leaves other cells as they are', () => {
  const tree = cell({ id: 'a' });
  rehypeTableAlign()(tree);
  expect(tree).toEqual(cell({ id: 'a' }));
});
