import type { Root } from 'hast';
import { visit } from 'unist-util-visit';

export const headingMarker = /\s*\[#([a-z0-9-]+)\]\s*$/;

/** `## 手順 [#steps]` → `<h2 id="steps">手順</h2>`. Ids are published names; `{#steps}` is a parse error in MDX. */
export function rehypeHeadingIds() {
  return (tree: Root): void => {
    visit(tree, 'element', (node) => {
      if (!/^h[2-6]$/.test(node.tagName)) return;
      const last = node.children.at(-1);
      if (last?.type !== 'text') return;
      const [, id] = headingMarker.exec(last.value) ?? [];
      if (id === undefined) return;
      node.properties['id'] = id;
      last.value = last.value.replace(headingMarker, '');
    });
  };
}
