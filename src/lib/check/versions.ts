import type { Article } from './article.ts';

/** The versions that `changes` names, newest first, whatever else front matter holds. */
export const versionsIn = ({ changes }: Article['data']): string[] =>
  Array.isArray(changes)
    ? changes.flatMap((change: { version?: unknown } | null) =>
        typeof change?.version === 'string' ? [change.version] : [],
      )
    : [];
