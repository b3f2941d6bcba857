const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Japan is nine hours ahead of UTC and knows no summer time: nine in the morning there is midnight of UTC. */
export const digestDueAt = (now: number): number => Math.floor(now / dayMs) * dayMs;

/** The day in Japan before the digest: from midnight to midnight. */
export const digestSpan = (dueAt: number): { from: number; until: number } => {
  const midnight = dueAt - 9 * hourMs;
  return { from: midnight - dayMs, until: midnight };
};
