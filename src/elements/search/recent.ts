import { recentSearches } from '#lib/search/recent.ts';

/** What was searched for in this browser. */
export const recent = recentSearches(() => localStorage);
