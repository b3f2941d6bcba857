import type { Finding } from './problem.ts';

/** More than an article ever is; also keeps a pasted log or picture from holding up the check. */
const maxCharacters = 200_000;

export function unreadable(text: string): Finding | null {
  const line = text.slice(0, text.search(/[\0\uFFFD]/)).split('\n').length;
  if (!text.trim())
    return {
      line: 1,
      what: 'ファイルが空です。',
      fix: '同じ種類の記事から index.mdx の中身をコピーして、書き直します。',
    };
  if (/[\0\uFFFD]/.test(text))
    return {
      line,
      what: '文字として読めないところがあります。',
      fix: '文字コード UTF-8 のテキストで保存し直します。',
    };
  if (text.length > maxCharacters)
    return { line: 1, what: '20 万字を超えているので、確かめられません。', fix: 'ページを分けます。' };
  return null;
}

interface Source {
  /** The front matter without its fences. */
  source: string;
  /** The text with the front matter blanked, so that lines count as in the file. */
  body: string;
  bodyLine: number;
  findings: Finding[];
}

/** Cuts where Astro cuts; `---` has to stand on the first line. */
export function cut(text: string): Source {
  const none = { source: '', body: text, bodyLine: 1 };
  if (!text) return { ...none, findings: [] };
  if (!/^\uFEFF?---/.test(text)) {
    return {
      ...none,
      findings: [
        {
          line: 1,
          what: '1 行目に --- がありません。',
          fix: '1 行目と項目の終わりに --- だけの行を書きます。',
        },
      ],
    };
  }
  const [whole, source] = /^\uFEFF?---[^\S\n]*\r?\n([\s\S]*?)^---[^\S\n]*\r?$/m.exec(text) ?? [];
  if (whole === undefined || source === undefined) {
    return {
      ...none,
      body: '',
      findings: [
        {
          line: 1,
          what: '1 行目の --- が閉じていません。',
          fix: '項目の最後の行のあとに --- だけの行を足します。',
        },
      ],
    };
  }
  const bodyLine = whole.split('\n').length + 1;
  return { source, body: whole.replace(/[^\n]/g, '') + text.slice(whole.length), bodyLine, findings: [] };
}
