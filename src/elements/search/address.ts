import { cleanQuery } from '#lib/search/normalise.ts';
import { resultKinds } from '#lib/search/result-kinds.ts';

/** What is asked for, as the address of the search page says it. */
export interface Asked {
  query: string;
  /** The one kind to show; empty for all. */
  kind: string;
  /** Take the words as they were typed. */
  literal: boolean;
}

/** `/search/?q=…`; lone halves of a character are replaced, never thrown on. */
export function searchAddress({
  query,
  kind = '',
  literal = false,
}: Pick<Asked, 'query'> & Partial<Asked>): string {
  const parameters = new URLSearchParams({
    ...(query && { q: query }),
    ...(kind && { kind }),
    ...(literal && { literal: '1' }),
  }).toString();
  return parameters ? `/search/?${parameters}` : '/search/';
}

/**
 * A kind that there is none of asks for all.
 * @param search the part of an address from its `?`.
 */
export function askedBy(search: string): Asked {
  const parameters = new URLSearchParams(search);
  return {
    query: cleanQuery(parameters.get('q') ?? ''),
    kind: resultKinds.find((kind) => kind === parameters.get('kind')) ?? '',
    literal: parameters.get('literal') === '1',
  };
}

export const isSame = (one: Asked, other: Asked): boolean => searchAddress(one) === searchAddress(other);
