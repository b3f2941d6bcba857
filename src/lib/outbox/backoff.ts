const delaysS = [1, 2, 5, 10, 30, 60];

/**
 * Milliseconds to wait after so many failed attempts; later ones spread by ±20 %.
 * @param random in [0, 1)
 */
export function retryDelayMs(attempts: number, random: () => number): number {
  const first = delaysS[attempts - 1];
  return first === undefined ? Math.round(60_000 * (0.8 + 0.4 * random())) : first * 1_000;
}
