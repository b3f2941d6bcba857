import { createProcessor } from '@mdx-js/mdx';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import type { Finding } from './problem.ts';
import { explain, type MdxError } from './syntax.ts';

// Astro adds plugins for emphasis and classes too; none of them changes what is a word, a link, a heading or a table.
const parsers = {
  mdx: createProcessor({ format: 'mdx', remarkPlugins: [remarkGfm] }),
  md: createProcessor({ format: 'md', remarkPlugins: [remarkGfm] }),
};

/** More than this and the file is not an article; we say what we have. */
const maxRounds = 20;

/**
 * The tree of a body. MDX stops at the first thing that it can not read; we mend it in passing and read on, so that an
 * editor sees all mistakes at once. Line numbers stay right because no line is added or taken.
 */
export function readBody(
  body: string,
  format: keyof typeof parsers,
): { tree: Root | null; findings: Finding[] } {
  const findings: Finding[] = [];
  let text = body;
  for (let round = 0; round < maxRounds; round++) {
    try {
      return { tree: parsers[format].parse(text) as Root, findings };
    } catch (error) {
      if (!isMdxError(error)) {
        findings.push({
          line: 1,
          what: '本文に読み取れないところがあります。',
          fix: '部品の前後に空行があるか確かめます。',
        });
        break;
      }
      const { finding, mended } = explain(text, error);
      findings.push(finding);
      if (mended === text) break;
      text = mended;
    }
  }
  return { tree: null, findings };
}

/** Some tangles of words and lists make the parser itself fall over, with a plain Error and no place. */
const isMdxError = (error: unknown): error is MdxError =>
  error instanceof Error && 'reason' in error && typeof error.reason === 'string';
