/** What the player offers, slow to fast. */
export const speeds = [0.75, 1, 1.25, 1.5, 1.75, 2] as const;

/** The speed that was stored; 1 where nothing or nonsense was. */
export const speedOf = (stored: string | null): number =>
  speeds.find((speed) => String(speed) === stored) ?? 1;

/** `78`, `78s`, `1m18s`, `1h2m3s` → seconds; null where it is no time. */
export function secondsOf(time: string): number | null {
  const [found, hours = 0, minutes = 0, seconds = 0] =
    /^(?=\d)(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5}(?:\.\d+)?)s?)?$/.exec(time) ?? [];
  return found === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}

/**
 * The second that the end of an address asks for: `#home`, `#t=78`; null where it names no moment.
 * @param named the seconds that have a name of their own: chapters, and captions such as `t=18`, which begins at 17.808.
 */
export function secondOfHash(hash: string, named: ReadonlyMap<string, number>): number | null {
  const name = hash.replace(/^#/, '');
  const second = name.startsWith('t=') ? secondsOf(name.slice(2)) : null;
  return named.get(second === null ? name : `t=${second}`) ?? second;
}

/** The second at which a page opens; what stands after `#` is nearer than `?t=`. */
export function openingSecond(
  { search, hash }: { search: string; hash: string },
  named: ReadonlyMap<string, number>,
): number | null {
  const asked = new URLSearchParams(search).get('t');
  return secondOfHash(hash, named) ?? (asked === null ? null : secondOfHash(`t=${asked}`, named));
}

/** Which of the sorted beginnings has come last; -1 before the first. Cheap enough for every `timeupdate`. */
export function indexAt(starts: readonly number[], second: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= second) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The address of a moment, to be sent in a mail. */
export const momentAddress = (page: string, second: number): string =>
  `${page.split('#')[0]}#t=${Math.round(second)}`;
