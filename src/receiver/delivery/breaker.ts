/** What one address has answered lately. While it is open, nobody waits for it; then one letter tries. */
export interface Breaker {
  failures: number;
  /** UTC milliseconds. */
  openUntil: number;
}

export const closed: Breaker = { failures: 0, openUntil: 0 };

const toOpen = 3;
export const probeEveryMs = 10_000;

/** A no that will stay a no opens it at once. */
export function afterFailure({ failures }: Breaker, isPermanent: boolean, now: number): Breaker {
  const count = isPermanent ? Math.max(failures + 1, toOpen) : failures + 1;
  return { failures: count, openUntil: count < toOpen ? 0 : now + probeEveryMs };
}

export const isOpen = ({ openUntil }: Breaker, now: number): boolean => now < openUntil;
