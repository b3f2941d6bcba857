/** Other ways to write or say the words of the pages; everything folded but the words that are used instead. */
export interface Lexicon {
  /** Katakana and Latin words of the pages, as written. */
  vocabulary: string[];
  /** Kana reading → words written with kanji. */
  readings: Record<string, string[]>;
  /** Word → the same word as the pages spell it. */
  spellings: Record<string, string[]>;
  /** Word → what the pages call it, from content/words.yaml. */
  synonyms: Record<string, string[]>;
}
