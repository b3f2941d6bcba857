import { nearest } from './distance.ts';
import type { Finding } from './problem.ts';
import { isWord, unknownWord, words } from './vocabulary.ts';

/** What the MDX parser throws. */
export interface MdxError {
  reason: string;
  line?: number;
  column?: number;
}

interface Explained {
  finding: Finding;
  /** The text with the mistake made harmless, so that the rest can be read. */
  mended: string;
}

export const braceSentence = '{ } は本文に書けません。｛ ｝か `コード` にします。';
const importSentence = '行の頭の import と export は本文に書けません。';

export function explain(text: string, { reason, line = 1, column = 1 }: MdxError): Explained {
  const offset = offsetOf(text, line, column);
  const [, open, openLine, openColumn] = /tag for `<([^>]*)>` \((\d+):(\d+)-/.exec(reason) ?? [];
  if (open !== undefined) {
    const [, close] = /^Unexpected closing tag `<\/([^>]*)>`/.exec(reason) ?? [];
    return close !== undefined && !isWord(close) && nearest(close, [open])
      ? misspeltClose(text, open, close, line, offset)
      : unclosed(text, open, offsetOf(text, Number(openLine), Number(openColumn)));
  }
  if (reason.startsWith('Unexpected closing slash')) return strayClose(text, text.lastIndexOf('<', offset));
  if (reason.includes('import/exports')) {
    const at = Math.max(...['import', 'export'].map((word) => text.lastIndexOf(`\n${word}`, offset))) + 1;
    return { finding: imports(lineAt(text, at)), mended: replaced(text, at, 1, '・') };
  }
  const brace = text.lastIndexOf('{', offset);
  if (/acorn|for `{`/.test(reason) && brace >= 0) {
    const finding = braces(text, brace);
    const id = finding.fix.startsWith('[');
    return { finding, mended: replaced(text, brace, id ? finding.fix.length : 1, id ? finding.fix : '｛') };
  }
  return strayAngle(text, text.lastIndexOf('<', offset));
}

export const imports = (line: number): Finding => ({
  line,
  what: importSentence,
  fix: 'その行を消します。部品は import なしで使えます。',
});

/** A brace that stands in the text, whether or not MDX could have run what is inside. */
export function braces(text: string, at: number): Finding {
  const line = lineAt(text, at);
  const [whole, inside = ''] = /^\{([^{}\n]*)\}/.exec(text.slice(at)) ?? [];
  const isHeading = text.slice(text.lastIndexOf('\n', at) + 1, at).startsWith('#');
  if (isHeading && inside.startsWith('#')) return { line, what: braceSentence, fix: `[${inside}]` };
  return { line, what: braceSentence, fix: whole ? `｛${inside}｝` : '｛' };
}

function misspeltClose(text: string, open: string, close: string, line: number, at: number): Explained {
  const what = `</${close}> は </${open}> の綴り違いではありませんか。`;
  const finding = { line, what, fix: `</${open}>` };
  return { finding, mended: replaced(text, at, `</${close}>`.length, `</${open}>`) };
}

function unclosed(text: string, name: string, at: number): Explained {
  const line = lineAt(text, at);
  const mended = replaced(text, at, 1, '＜');
  if (!isWord(name)) return { finding: unknownWord(name, line), mended };
  const closeAt = text.indexOf(`</${name}>`, at);
  const nextOpen = text.indexOf(`<${name}`, at + 1);
  if (closeAt >= 0 && (nextOpen < 0 || nextOpen > closeAt)) {
    const what = `<${name}> と </${name}> の置き方が読み取れませんでした。`;
    const fix = `<${name}> と </${name}> をそれぞれ 1 行に書き、その前後に空行を置きます。`;
    return { finding: { line, what, fix }, mended: replaced(mended, closeAt, 1, '＜') };
  }
  const what = `<${name}> が閉じていません。最後に </${name}> を足します。`;
  return { finding: { line, what, fix: `囲みたい文のあとに、</${name}> だけの行を足します。` }, mended };
}

function strayClose(text: string, at: number): Explained {
  const [, name = ''] = /^<\/([^>\s]*)/.exec(text.slice(at)) ?? [];
  const finding = {
    line: lineAt(text, at),
    what: `</${name}> の前に <${name}> がありません。`,
    fix: `前に <${name}> を足すか、</${name}> を消します。`,
  };
  return { finding, mended: replaced(text, at, 1, '＜') };
}

function strayAngle(text: string, at: number): Explained {
  const line = lineAt(text, at);
  const mended = at < 0 ? text : replaced(text, at, 1, '＜');
  const after = text.slice(at + 1);
  const [, url] = /^(https?:\/\/[^>\s]+)>/.exec(after) ?? [];
  const [, name = ''] = /^\/?([A-Z]\w*)/.exec(after) ?? [];
  if (after.startsWith('!--')) {
    return { finding: { line, what: '<!-- --> は本文に書けません。', fix: 'その行を消します。' }, mended };
  }
  if (url) {
    return {
      finding: { line, what: '< > で囲んだ番地は書けません。', fix: `[リンクの言葉](${url})` },
      mended,
    };
  }
  if (isWord(name)) {
    const fix = `値を " " で囲み、> で閉じます。例: ${words[name].example}`;
    return { finding: { line, what: `<${name}> の書き方が読み取れませんでした。`, fix }, mended };
  }
  const fix = '全角の ＜ にするか、`コード` の中に書きます。';
  return { finding: { line, what: '< は本文に書けません。', fix }, mended };
}

const replaced = (text: string, at: number, length: number, by: string): string =>
  text.slice(0, at) + by + text.slice(at + length);

function offsetOf(text: string, line: number, column: number): number {
  let start = 0;
  for (let row = 1; row < line; row++) start = text.indexOf('\n', start) + 1;
  return start + column - 1;
}

const lineAt = (text: string, offset: number): number =>
  text.slice(0, Math.max(0, offset)).split('\n').length;
