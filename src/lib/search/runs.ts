import { foldKana, normalise } from './normalise.ts';

const scripts = ['kanji', 'katakana', 'hiragana', 'latin'] as const;
export type Script = (typeof scripts)[number];

/** Neighbouring characters of one script: the nearest thing to a word that needs no dictionary. */
export interface Run {
  script: Script;
  /** Normalised, kana folded; never empty. */
  text: string;
  /** Follows the run before it without a space or a mark between. */
  joined: boolean;
}

const pattern =
  /(?<kanji>[\p{Script=Han}々]+)|(?<katakana>[\p{Script=Katakana}ー]+)|(?<hiragana>[\p{Script=Hiragana}ー]+)|(?<latin>[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}々ー]]+)/gv;

/** `疑似ライブを設定` → 疑似 | らいぶ | お | 設定. No `Intl.Segmenter`: browsers and Node cut differently. */
export function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  let end = -1;
  for (const { index, 0: match, groups = {} } of normalise(text).matchAll(pattern)) {
    const script = scripts.find((name) => groups[name]);
    const folded = script === 'katakana' || script === 'hiragana' ? foldKana(match) : match;
    if (folded && script) runs.push({ script, text: folded, joined: index === end });
    end = index + match.length;
  }
  return runs;
}
