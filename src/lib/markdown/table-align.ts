import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

/** `|--:|` as a class: MDX would write `style="text-align"`, one CSP violation a cell. */
export function rehypeTableAlign() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      const align = node.properties['align'];
      if (typeof align !== 'string') return;
      delete node.properties['align'];
      node.properties['className'] = [`align-${align}`];
    });
  };
}
