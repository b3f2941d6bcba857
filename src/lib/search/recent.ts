import { cleanQuery, fold } from './normalise.ts';

export const storageKey = 'recent-searches/1';

const most = 6;
/** Nothing that we stored is longer. */
const longest = 10_000;

/** Whatever is no list of queries is left out: what is stored may be broken or foreign. */
export function readRecent(stored: string | null): string[] {
  if (stored === null || stored.length > longest) return [];
  try {
    const list: unknown = JSON.parse(stored);
    const queries = Array.isArray(list) ? list.filter((query) => typeof query === 'string') : [];
    return queries.map(cleanQuery).filter(Boolean).slice(0, most);
  } catch {
    return [];
  }
}

export interface Recent {
  /** Newest first. */
  read(): string[];
  add(query: string): void;
  remove(query: string): void;
  clear(): void;
}

/** @param storage throws where it is blocked: then nothing is kept, and nothing is missed. */
export function recentSearches(storage: () => Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): Recent {
  const read = (): string[] => {
    try {
      return readRecent(storage().getItem(storageKey));
    } catch {
      return [];
    }
  };
  const write = (queries: string[]): void => {
    try {
      if (queries.length) storage().setItem(storageKey, JSON.stringify(queries.slice(0, most)));
      else storage().removeItem(storageKey);
    } catch {
      // Blocked or full.
    }
  };
  /** The same words in another spelling are the same search. */
  const others = (query: string) => read().filter((other) => other !== query && fold(other) !== fold(query));
  return {
    read,
    add: (query) => query && write([query, ...others(query)]),
    remove: (query) => write(read().filter((other) => other !== query)),
    clear: () => write([]),
  };
}
