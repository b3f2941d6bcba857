/** `/search/?q=…`; lone halves of a character are replaced, never thrown on. */
export function searchAddress(query: string, kind?: string): string {
  const parameters = new URLSearchParams({ q: query, ...(kind ? { kind } : {}) });
  return `/search/?${parameters.toString()}`;
}
