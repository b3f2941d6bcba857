/**
 * The wall's time, but never backwards: where the wall is set back, time goes on at the pace of the machine,
 * so that a retry in two seconds is not an hour away.
 * @returns whole UTC milliseconds
 * @param pace milliseconds from any start, that only grow
 */
export function steady(wall: () => number, pace: () => number): () => number {
  let seen = -Infinity;
  let seenPace = pace();
  return () => {
    const nowPace = pace();
    seen = Math.max(wall(), seen + nowPace - seenPace);
    seenPace = nowPace;
    return Math.round(seen);
  };
}

/** Resolves after so many milliseconds, or when the signal aborts. */
export const waitFor = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    }
  });
