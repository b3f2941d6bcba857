import { recentSearches, storageKey } from '#lib/search/recent.ts';

/** What was searched for in this browser. */
export const recent = recentSearches(() => localStorage);

/** Tells when another tab has changed the list, or cleared all that the site keeps. */
export function onRecentElsewhere(changed: () => void): void {
  addEventListener('storage', ({ key }) => {
    if (key === storageKey || key === null) changed();
  });
}
