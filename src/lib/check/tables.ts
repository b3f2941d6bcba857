import type { Root, Table } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Finding } from './problem.ts';
import { lineOf } from './words.ts';

/** `| --- | --: |`, the line under the head of a table. */
const ruler = /^\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)+\|?$/;

/** Tables whose rows do not fit their head: what is too much is dropped without a word, what is missing stays empty. */
export function tableFindings(tree: Root, body: string): Finding[] {
  const findings: Finding[] = [];
  visit(tree, ['table', 'paragraph'], (node) => {
    if (node.type === 'table') findings.push(...rowFindings(node as Table, body));
    if (node.type !== 'paragraph' || !node.position) return;
    // A head and a ruler of different lengths make no table at all.
    const { start, end } = node.position;
    const lines = body.slice(start.offset, end.offset).split(/\r?\n/);
    const at = lines.findIndex((line, index) => index > 0 && ruler.test(line.trim()));
    if (at < 1) return;
    findings.push({
      line: start.line + at,
      what: '表になっていません。見出しの行と、その下の --- の行で、列の数が違います。',
      fix: '--- を、見出しの列と同じ数だけ書きます。',
    });
  });
  return findings;
}

function rowFindings({ children: [head, ...rows] }: Table, body: string): Finding[] {
  const columns = head?.children.length ?? 0;
  return rows.flatMap((row) => {
    const cells = row.children.length;
    if (cells === columns) return [];
    const line = lineOf(row);
    // A table swallows the lines that follow it without a gap.
    const text = body.slice(row.position?.start.offset, row.position?.end.offset);
    if (!text.includes('|'))
      return [{ line, what: '表のすぐ下に文が続いています。', fix: '前に空の行を入れます。' }];
    const what = `表の見出しは ${columns} 列ですが、この行は ${cells} 列です。`;
    const fix =
      cells > columns
        ? '文の中の | を、読点か「・」に替えます。'
        : '行の終わりに | を足します。書くことのない列は空けておきます。';
    return [{ line, what, fix }];
  });
}
