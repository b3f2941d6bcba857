import { kinds } from '#lib/paths.ts';

/** What a result can be: an entry, or a page of the guide itself (contact, the list of a kind). */
export const resultKinds = [...kinds, 'guide'] as const;
export type ResultKind = (typeof resultKinds)[number];
