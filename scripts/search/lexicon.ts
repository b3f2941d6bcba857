import type { Lexicon } from '#lib/search/lexicon.ts';
import { fold } from '#lib/search/normalise.ts';
import { shortestWord } from '#lib/search/pieces.ts';
import type { IndexedPage } from '#lib/search/records.ts';
import { runsOf } from '#lib/search/runs.ts';
import { mostUsed } from '#schemas/words.ts';
import { loadReader } from './readings.ts';
import { fewestPages, namesOf, siteWords } from './site-words.ts';
import { loadSpellings } from './spellings.ts';

interface Read {
  reading: string;
  pages: number;
}

/** The words with kanji of all names and of enough texts, the most used first. */
async function readWords(pages: IndexedPage[], kanji: Map<string, number>): Promise<[string, Read][]> {
  const read = await loadReader();
  const words = new Map<string, Read>();
  const note = (text: string, times: number) => {
    for (const [surface, reading] of read(text)) {
      words.set(surface, { reading, pages: (words.get(surface)?.pages ?? 0) + times });
    }
  };
  for (const name of new Set(pages.flatMap(namesOf))) note(name, fewestPages);
  for (const [word, times] of kanji) if (times >= fewestPages) note(word, times);
  return [...words].sort(([, a], [, b]) => b.pages - a.pages);
}

/**
 * The lexicon of these pages.
 * @param editors what `content/words.yaml` says: word → what the pages call it.
 */
export async function lexiconOf(pages: IndexedPage[], editors: Record<string, string[]>): Promise<Lexicon> {
  const { kanji, foreign } = siteWords(pages);
  const read = await readWords(pages, kanji);
  const ways = new Map<string, Set<string>>();
  const add = (key: string, word: string) => {
    const folded = fold(key);
    if (folded.length < shortestWord || folded === fold(word)) return;
    ways.set(folded, (ways.get(folded) ?? new Set()).add(word));
  };
  for (const [word, used] of Object.entries(editors)) for (const other of used) add(word, other);
  for (const [surface, { reading }] of read) add(reading, surface);

  const known = new Set([...read.map(([word]) => word), ...kanji.keys(), ...foreign.keys()].map(fold));
  for (const same of await loadSpellings()) {
    const here = same.filter((word) => known.has(fold(word)));
    for (const word of same) if (!known.has(fold(word))) for (const other of here) add(word, other);
  }
  const vocabulary = [...foreign]
    .filter(([, times]) => times >= fewestPages)
    .map(([word]) => word.toLowerCase());
  const used = [...ways].map(([key, words]): [string, string[]] => [key, [...words].slice(0, mostUsed)]);
  // Neighbours that lead to one word are 7 % fewer bytes on the wire.
  used.sort(([, [a = '']], [, [b = '']]) => (a < b ? -1 : 1));
  return {
    ways: Object.fromEntries(used),
    vocabulary: [...new Set(vocabulary)].filter((word) => runsOf(word).length === 1),
  };
}
