import { nearest } from './distance.ts';
import type { Finding } from './problem.ts';
import { isWord, unknownWord, words } from './vocabulary.ts';

export interface SyntaxError {
  reason: string;
  line?: number;
  column?: number;
}

export const braceSentence = '{ } は本文に書けません。｛ ｝か `コード` にします。';

interface Explained {
  finding: Finding | null;
  /** Where to put `letter` so that the rest can be read. */
  at: number;
  letter: '｛' | '＜';
}

export function explain(
  text: string,
  { reason, line, column }: SyntaxError,
  neutralized: Set<string>,
): Explained {
  const offset = offsetOf(text, line ?? 1, column ?? 1);
  const [, name, openLine, openColumn] = /tag for `<([^>]*)>` \((\d+):(\d+)-/.exec(reason) ?? [];
  if (name !== undefined) {
    const [, closing] = /^Unexpected closing tag `<\/([^>]*)>`/.exec(reason) ?? [];
    if (closing !== undefined && !isWord(closing) && nearest(closing, [name])) {
      neutralized.add(name);
      const what = `</${closing}> は </${name}> の綴り違いではありませんか。`;
      return { finding: { line: line ?? 1, what, fix: `</${name}>` }, at: offset, letter: '＜' };
    }
    const at = offsetOf(text, Number(openLine), Number(openColumn));
    const isReported = neutralized.has(name) && closing === undefined && !text.includes(`</${name}>`, at);
    neutralized.add(name);
    return { finding: isReported ? null : unclosed(text, name, Number(openLine), at), at, letter: '＜' };
  }
  if (reason.startsWith('Unexpected closing slash')) {
    const at = text.lastIndexOf('<', offset);
    const [, closing = ''] = /^<\/([^>\s]*)/.exec(text.slice(at)) ?? [];
    const what = `</${closing}> の前に <${closing}> がありません。`;
    const finding = { line: line ?? 1, what, fix: `前に <${closing}> を足すか、</${closing}> を消します。` };
    return { finding: neutralized.has(closing) ? null : finding, at, letter: '＜' };
  }
  const brace = text.lastIndexOf('{', offset);
  const angle = text.lastIndexOf('<', offset);
  if (/acorn|for `{`/.test(reason) && brace >= 0) {
    return { finding: braces(text, brace), at: brace, letter: '｛' };
  }
  return { finding: strayAngle(text, angle, line ?? 1), at: angle, letter: '＜' };
}

function unclosed(text: string, name: string, line: number, at: number): Finding {
  if (!isWord(name)) return unknownWord(name, line);
  if (text.includes(`</${name}>`, at)) {
    const what = `<${name}> と </${name}> の置き方が読み取れませんでした。`;
    return { line, what, fix: `<${name}> と </${name}> をそれぞれ 1 行に書き、その前後に空行を置きます。` };
  }
  const what = `<${name}> が閉じていません。最後に </${name}> を足します。`;
  return { line, what, fix: `囲みたい文のあとに、</${name}> だけの行を足します。` };
}

/** A brace that stands in the text, whether or not MDX could have run what is inside. */
export function braces(text: string, at: number): Finding {
  const line = lineAt(text, at);
  const [whole, inside = ''] = /^\{([^{}\n]*)\}/.exec(text.slice(at)) ?? [];
  const heading = /^#+ .*/.test(text.slice(text.lastIndexOf('\n', at - 1) + 1, at));
  if (heading && inside.startsWith('#')) return { line, what: braceSentence, fix: `[${inside}]` };
  return { line, what: braceSentence, fix: whole ? `｛${inside}｝` : '｛' };
}

function strayAngle(text: string, at: number, line: number): Finding {
  const after = text.slice(at + 1);
  if (after.startsWith('!--'))
    return { line, what: '<!-- --> は本文に書けません。', fix: 'その行を消します。' };
  const [, url] = /^(https?:\/\/[^>\s]+)>/.exec(after) ?? [];
  if (url) return { line, what: '< > で囲んだ番地は書けません。', fix: `[リンクの言葉](${url})` };
  const [, name = ''] = /^\/?([A-Z]\w*)/.exec(after) ?? [];
  if (isWord(name)) {
    const what = `<${name}> の書き方が読み取れませんでした。`;
    return { line: lineAt(text, at), what, fix: `値を " " で囲み、> で閉じます。例: ${words[name].example}` };
  }
  return { line, what: '< は本文に書けません。', fix: '全角の ＜ にするか、`コード` の中に書きます。' };
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let row = 1; row < line; row++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

const lineAt = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;
