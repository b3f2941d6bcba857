import path from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import type { MdxJsxFlowElementHast } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';
import { movedAnchors, type Redirect } from '#lib/redirects.ts';

/** Where an old anchor still leads, without a script: an empty element under its old id. */
const alias = (id: string): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { id, className: ['moved-anchor'] },
  children: [],
});

/** The id that a heading, or a step or symptom of the editors' words, carries. */
function idOf(node: Nodes): string | undefined {
  if (node.type === 'element')
    return /^h[2-6]$/.test(node.tagName) ? String(node.properties['id']) : undefined;
  if (node.type !== 'mdxJsxFlowElement') return undefined;
  const attribute = (node as MdxJsxFlowElementHast).attributes.find(
    (each) => 'name' in each && each.name === 'id',
  );
  return typeof attribute?.value === 'string' ? attribute.value : undefined;
}

/** Anchors of `content/redirects.txt` keep leading to the place that carries another id now. */
export function rehypeMovedAnchors({ redirects }: { redirects: Redirect[] }) {
  return (tree: Root, file: { path: string }): void => {
    const [kind, id] = path.dirname(file.path).split(path.sep).slice(-2);
    const moved = [...movedAnchors(redirects, `/${kind}/${id}/`)];
    if (moved.length === 0) return;
    visit(tree, (node) => {
      const here = idOf(node);
      const old = moved.filter(([, now]) => now === here).map(([before]) => alias(before));
      if (old.length > 0 && 'children' in node) (node.children as Element[]).unshift(...old);
    });
  };
}
