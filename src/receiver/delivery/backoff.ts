const firstDelaysS = [2, 5, 10, 20, 40, 60, 120];
const dayMs = 24 * 3_600_000;

/**
 * Milliseconds until the next attempt: quick at first, then every 5 minutes for a day, then every half hour, for ever.
 * @param attempt how many have failed, from 1
 * @param ageMs since the message was received
 * @param random in [0, 1): spreads the later attempts by ±20 %
 */
export function retryDelayMs(attempt: number, ageMs: number, random: () => number): number {
  const first = firstDelaysS[attempt - 1];
  if (first !== undefined) return first * 1_000;
  const minutes = ageMs < dayMs ? 5 : 30;
  return Math.round(minutes * 60_000 * (0.8 + 0.4 * random()));
}
