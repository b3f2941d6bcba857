import { fold } from './normalise.ts';

/** A piece of text, marked where it is what was looked for. */
export interface Piece {
  text: string;
  isMarked: boolean;
}

interface Folded {
  text: string;
  /** For each folded character, where the character it came from begins and ends. */
  from: number[];
  to: number[];
}

/** A character with the voice mark behind it, the ｸﾞ of ﾛｸﾞｲﾝ; or what is only a sign between numbers: 1280x720. */
const characters = /(?<sign>(?<=\p{Nd})[xｘ](?=\p{Nd}))|\p{Any}[\uFF9E\uFF9F\u3099\u309A]?/giu;

function foldWithPlaces(text: string): Folded {
  const folded: Folded = { text: '', from: [], to: [] };
  let at = 0;
  for (const { 0: character, groups } of text.matchAll(characters)) {
    const next = at + character.length;
    // A long mark belongs to the kana before it.
    if (/^[ーｰ]$/.test(character) && folded.to.at(-1) === at) folded.to[folded.to.length - 1] = next;
    for (const plain of groups?.['sign'] ? '' : fold(character)) {
      folded.text += plain;
      folded.from.push(at);
      folded.to.push(next);
    }
    at = next;
  }
  return folded;
}

/** Whether a place counts where the text holds a folded word: `text.slice(from, to)`. */
type Counts = (word: string, text: string, from: number, to: number) => boolean;

const isFewKana = (word: string): boolean => /^\p{Script=Hiragana}{1,2}$/u.test(word);

/** No part of another word: the める of 確かめる is no メール, the でも of スマホでも no デモ, the mail of Gmail no mail. */
const asWord: Counts = (word, text, from, to) =>
  isFewKana(word)
    ? !/\p{Script=Hiragana}/u.test(text.slice(from, to))
    : !(/^[a-z]/.test(word) && /\p{Script=Latin}/u.test(text[from - 1] ?? ''));

export const anywhere: Counts = () => true;

/** Where the words stand in the text, in order and without overlap. */
function places(text: string, words: string[], counts: Counts): [number, number][] {
  const folded = foldWithPlaces(text);
  const found: [number, number][] = [];
  for (const word of words) {
    if (!word) continue;
    for (let at = folded.text.indexOf(word); at >= 0; at = folded.text.indexOf(word, at + word.length)) {
      const from = folded.from[at] ?? 0;
      const to = folded.to[at + word.length - 1] ?? 0;
      if (counts(word, text, from, to)) found.push([from, to]);
    }
  }
  found.sort(([a], [b]) => a - b);
  const apart: [number, number][] = [];
  for (const [from, to] of found) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else apart.push([from, to]);
  }
  return apart;
}

/** @param counts `anywhere` for who looks for letters, as in a text that they read. */
export function highlight(text: string, words: string[], counts = asWord): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of places(text, words, counts)) {
    if (from > at) pieces.push({ text: text.slice(at, from), isMarked: false });
    pieces.push({ text: text.slice(from, to), isMarked: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isMarked: false });
  return pieces;
}

/** About `length` characters around the first of the words that the text holds, from the beginning of a sentence where that is near. */
export function excerpt(text: string, words: string[], length: number): Piece[] {
  const first = words.flatMap((word) => places(text, [word], asWord).slice(0, 1))[0]?.[0] ?? 0;
  const sentence = text.lastIndexOf('。', first) + 1;
  const from = first - sentence < length / 2 ? sentence : first - Math.floor(length / 4);
  const shown = text.slice(from, from + length).trimStart();
  const opening = from === sentence ? '' : '…';
  const closing = from + length < text.length ? '…' : '';
  return highlight(`${opening}${shown}${closing}`, words);
}
