/** Where the film of a lesson can be watched: `youtube:ID` and `vimeo:ID` as addresses, an address as it is. */
export function watchAddress(source: string): string {
  const [, provider, id] = /^(youtube|vimeo):(.+)$/.exec(source) ?? [];
  if (provider === 'youtube') return `https://www.youtube.com/watch?v=${id}`;
  if (provider === 'vimeo') return `https://vimeo.com/${id}`;
  return source;
}
