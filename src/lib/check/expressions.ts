import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from './problem.ts';
import { braces, imports } from './syntax.ts';
import { lineOf } from './words.ts';

interface Expression {
  type: string;
  value: string;
  data?: { estree?: { body: unknown[] } };
  position?: { start: { line: number; offset?: number } };
}

/** Code that MDX would run: editors write text, so braces and imports are slips. A comment `{/* … *\/}` may stay. */
export function expressionFindings(tree: Root, body: string): Finding[] {
  const findings: Finding[] = [];
  visit(tree, (node) => {
    const { type, value, data, position } = node as unknown as Expression;
    const isComment = data?.estree?.body.length === 0 && value.trim() !== '';
    if ((type === 'mdxTextExpression' || type === 'mdxFlowExpression') && !isComment) {
      findings.push(braces(body, position?.start.offset ?? 0));
    }
    if (type === 'mdxjsEsm') findings.push(imports(lineOf(node)));
  });
  return findings;
}
