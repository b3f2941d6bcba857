const quote = (value: string): string =>
  value.includes('"') ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;

export const colonSentence = ': があるので全体を引用符で囲みます。例: title: "A: B"';

/** 「[重要] お知らせ」: YAML takes the bracket or quote for the whole value. */
const continued = /^(\[[^\]]*\]|\{[^}]*\}|"[^"]*"|'[^']*')\s*[^\s#,]/;

/** What one wrong line should read, where a person would see at once what was meant. */
export function mendLine(line: string): { what: string; mended: string } | null {
  const [, key, value] = /^(\s*(?:- )?[^\s:：]+:\s+)(?![|>])(\S.*)$/.exec(line) ?? [];
  if (key !== undefined && value !== undefined && /^[^"'[{].*:(\s|$)/.test(value)) {
    return { what: colonSentence, mended: key + quote(value.trim()) };
  }
  if (key !== undefined && value !== undefined && (/^[@`*&!%]/.test(value) || continued.test(value))) {
    return {
      what: `値が ${value[0]} で始まるので全体を引用符で囲みます。`,
      mended: key + quote(value.trim()),
    };
  }
  const [, name, rest] = /^(\s*(?:- )?[A-Za-z]\w*)\s*(?:：\s*|:(?=[^\s/]))(.*)$/.exec(line) ?? [];
  return name === undefined
    ? null
    : { what: '項目の名前のあとは、半角の : と空白です。', mended: `${name}: ${rest}` };
}

export const unreadableLine = {
  what: 'この行は読み取れませんでした。',
  fix: '「項目: 値」の形で、行の頭をそろえて書きます。',
};

/** What the parser says, what we say, and how to know the line where it began: the parser names the end. */
export const reasons: { reason: RegExp; what: string; fix: string; begins?: RegExp }[] = [
  {
    reason: /duplicated mapping key/,
    what: '同じ項目が 2 回書かれています。',
    fix: 'どちらかの行を消します。',
  },
  { reason: /tab characters/, what: '行の頭にタブがあります。', fix: 'タブを半角の空白 2 つにします。' },
  {
    reason: /flow collection/,
    what: '[ ] が閉じていません。',
    fix: '最後に ] を足し、言葉は , で区切ります。',
    begins: /[:-]\s*\[[^\]]*$/,
  },
  {
    reason: /quoted scalar/,
    what: '引用符が閉じていません。',
    fix: '値の終わりに、始まりと同じ引用符を足します。',
    begins: /[:-]\s*("[^"]*|'[^']*)$/,
  },
];
