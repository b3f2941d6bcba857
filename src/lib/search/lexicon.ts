/** Other ways to write or say the words of the pages. */
export interface Lexicon {
  /**
   * What a word may be read as, by its folded spelling: the kana of a word with kanji, another spelling of it, and what
   * `content/words.yaml` says.
   */
  ways: Record<string, string[]>;
  /** Katakana and Latin words of the pages, as written: what slips of the hand are compared with. */
  vocabulary: string[];
}
