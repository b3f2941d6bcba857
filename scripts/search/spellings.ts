import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/** What we read of an entry of the Sudachi synonym dictionary. */
interface Item {
  midashi: string;
  /** Items of a group that share it are one word, written or shortened otherwise. */
  vocabularyNumber: number;
  /** 2: taken out of the dictionary. */
  expandControl: 0 | 1 | 2;
}

/**
 * Spellings of one and the same word: ブラウザ, ブラウザー, browser. Never words that only mean the same: they would blur
 * what was typed exactly.
 */
export async function loadSpellings(): Promise<string[][]> {
  // Its package exports no more than a fetch; the dictionary lies beside that.
  const main = createRequire(import.meta.url).resolve('sudachi-synonyms-dictionary');
  const file = path.join(path.dirname(main), 'sudachi-synonyms-dictionary.json');
  const groups = JSON.parse(await readFile(file, 'utf8')) as { items: Item[] }[];
  return groups.flatMap(({ items }) =>
    [...Map.groupBy(items, ({ vocabularyNumber }) => vocabularyNumber).values()].map((same) =>
      same.filter(({ expandControl }) => expandControl !== 2).map(({ midashi }) => midashi),
    ),
  );
}
