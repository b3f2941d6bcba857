import path from 'node:path';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import { visit } from 'unist-util-visit';

/** `<Screen src="./new.webp">` → `/content/manuals/x/new.webp`: the component can not know in which folder it stands. */
export function remarkScreenSource() {
  return (tree: Root, file: { path?: string; cwd: string }): void => {
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      const element = node as unknown as MdxJsxFlowElement | MdxJsxTextElement;
      if (element.name !== 'Screen' || !file.path) return;
      const folder = path.relative(file.cwd, path.dirname(file.path)).split(path.sep).join('/');
      for (const attribute of element.attributes) {
        if (
          attribute.type === 'mdxJsxAttribute' &&
          attribute.name === 'src' &&
          typeof attribute.value === 'string'
        ) {
          attribute.value = `/${path.posix.join(folder, attribute.value)}`;
        }
      }
    });
  };
}
