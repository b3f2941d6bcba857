/** A piece of a title that stays on one line, and what it costs the reader to begin a line with it. */
export interface Phrase {
  text: string;
  cost: number;
}

/** After a comma or before a bracket a line may end gladly; between the parts of a compound only in need. */
const cost = { glad: -0.3, natural: 0, loose: 0.25, compound: 0.6 };

const words = new Intl.Segmenter('ja', { granularity: 'word' });

/** What may not begin a line: closing marks, small kana, the prolonged sound. */
export const notFirst =
  /^[、。，．・:;：；!?！？)\]）」』】〕》〉”’…‥ー〜～々ぁぃぅぇぉっゃゅょァィゥェォッャュョ\s]/;
/** What may not end one. */
export const notLast = /[（(「『【〔《〈[“‘]$/;

/** The last letters of a particle, an inflection, an adjective: what follows is a new phrase. */
const phraseEnd = /(?:[をにがはでとのもへやてただいるうくすつぬむぶなかばずど]|から|まで|だけ|より|たら)$/;
/** A particle between a word in kanji, katakana or Latin and one in hiragana: 更新日は|いつですか. */
const particle = /を$|[^\p{sc=Hiragana}][はが]$/u;

/** A title as the phrases that a reader takes in at once: 「音が|出ません」. Their texts make up the title again. */
export function phrases(title: string): Phrase[] {
  const found: Phrase[] = [];
  for (const { segment } of words.segment(title)) {
    const last = found.at(-1);
    const between = last && costBetween(last.text, segment);
    if (last && between === null) last.text += segment;
    else found.push({ text: segment, cost: between ?? 0 });
  }
  return found;
}

/** What it costs to break between a phrase so far and the next word; null where they belong together. */
function costBetween(before: string, next: string): number | null {
  if (notFirst.test(next) || notLast.test(before)) return null;
  if (/[、。，．!?！？]$/.test(before)) return cost.glad;
  // A list in brackets stays together rather than one outside.
  if (/[（(][^）)]*・$/.test(before)) return cost.loose;
  if (/[・:：;；\s]$/.test(before)) return cost.natural;
  if (/^[（(「『【〔《〈[“‘]/.test(next)) return cost.glad;
  if (/^\p{sc=Hiragana}/u.test(next)) {
    // 上がらない is one verb.
    return particle.test(before) && !/^[らりるれろっ]/.test(next) ? cost.natural : null;
  }
  if (/\p{sc=Hiragana}$/u.test(before)) {
    if (!phraseEnd.test(before)) return null;
    return before.endsWith('の') ? cost.loose : cost.natural;
  }
  if (/[)）」』】〕》〉”’]$/.test(before)) return cost.natural;
  return areOne(before, next) ? null : cost.compound;
}

/** 販売店, サムネイル, 4回, Q&A: the dictionary of the segmenter cuts what nobody reads as two. */
const areOne = (before: string, next: string): boolean =>
  /^\p{sc=Han}$/u.test(next) ||
  /\d$/.test(before) ||
  (/[\p{sc=Katakana}ー]$/u.test(before) && /^\p{sc=Katakana}/u.test(next)) ||
  (/[!-~]$/.test(before) && /^[!-~]/.test(next));
