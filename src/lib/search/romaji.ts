/* Romaji as people type it (si, shi; tu, tsu; zya, ja, jya), and kana in one plain romaji. */

const rows: Record<string, string> = {
  '': 'あいうえお',
  k: 'かきくけこ',
  g: 'がぎぐげご',
  s: 'さしすせそ',
  z: 'ざじずぜぞ',
  t: 'たちつてと',
  d: 'だぢづでど',
  n: 'なにぬねの',
  h: 'はひふへほ',
  b: 'ばびぶべぼ',
  p: 'ぱぴぷぺぽ',
  m: 'まみむめも',
  r: 'らりるれろ',
};

const others: Record<string, string> = {
  ...{ ya: 'や', yu: 'ゆ', yo: 'よ', wa: 'わ', wo: 'お', fu: 'ふ', vu: 'ぶ' },
  ...{ shi: 'し', chi: 'ち', tsu: 'つ', ji: 'じ', fa: 'ふあ', fi: 'ふい', fe: 'ふえ', fo: 'ふお' },
  ...{ je: 'じえ', she: 'しえ', che: 'ちえ', thi: 'てい', dhi: 'でい', wi: 'うい', we: 'うえ' },
};

const glides: Record<string, string> = {
  ...{ ky: 'き', gy: 'ぎ', sy: 'し', sh: 'し', zy: 'じ', jy: 'じ', j: 'じ', ty: 'ち', ch: 'ち' },
  ...{ ny: 'に', hy: 'ひ', by: 'び', py: 'ぴ', my: 'み', ry: 'り' },
};

const syllables = new Map<string, string>(Object.entries(others));
for (const [consonant, kana] of Object.entries(rows)) {
  [...'aiueo'].forEach((vowel, at) => syllables.set(consonant + vowel, kana.charAt(at)));
}
for (const [consonant, kana] of Object.entries(glides)) {
  for (const [vowel, glide] of Object.entries({ a: 'や', u: 'ゆ', o: 'よ' })) {
    syllables.set(consonant + vowel, kana + glide);
  }
}

/** `haisin`, `haishin` → `はいしん`, folded as `foldKana` folds; undefined where it is no romaji. */
export function kanaOf(latin: string): string | undefined {
  let kana = '';
  for (let at = 0; at < latin.length;) {
    const length = [3, 2, 1].find((length) => syllables.has(latin.slice(at, at + length)));
    const next = latin[at + 1];
    if (length) {
      kana += syllables.get(latin.slice(at, at + length)) ?? '';
      at += length;
    } else if (latin[at] === 'n') {
      kana += 'ん';
      // `onnna` and `onna`, `kon'nichi`: a doubled n stands for one sound unless a vowel follows it.
      at += next === 'n' && !/[aiueoy]/.test(latin[at + 2] ?? '') ? 2 : 1;
    } else if (next !== undefined && (latin[at] === next || (latin[at] === 't' && next === 'c'))) {
      kana += 'つ';
      at += 1;
    } else return undefined;
  }
  return kana.replaceAll('づ', 'ず').replaceAll('ぢ', 'じ');
}

const longMark = /(?<=[aiueo])-(?=[a-z])/g;

/** `pasuwa-do` → `pasuwado`, where its kana are a word; takes and gives a normalised query. wi-fi stays as it is. */
export const withoutLongMarks = (query: string, isWord: (kana: string) => boolean): string =>
  query.replace(/[a-z]+(?:-[a-z]+)+/g, (typed) => {
    const romaji = typed.replace(longMark, '');
    return isWord(kanaOf(romaji) ?? '') ? romaji : typed;
  });

const plainRomaji = new Map([...syllables].reverse().map(([latin, kana]) => [kana, latin]));

/** Folded kana in romaji, one syllable after the other: what a foreign word sounds like. */
export const romajiOf = (kana: string): string =>
  [...kana].map((character) => (character === 'ん' ? 'n' : (plainRomaji.get(character) ?? ''))).join('');
