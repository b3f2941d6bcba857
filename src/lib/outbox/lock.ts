/** Does its work when no other page does; resolves when the work is done. */
export type Lock = (work: () => Promise<void>) => Promise<unknown>;

/**
 * The lock of the browser, as far as it can be had. Refused, as where site data is blocked, or held too long by a page
 * that sleeps, the work is done without it, one after the other: to send an id twice does no harm, not to send it does.
 * @param request rejects without calling `work` when the lock is not to be had
 */
export function patientLock(request: Lock): Lock {
  let tail: Promise<unknown> = Promise.resolve();
  return async (work) => {
    let isOurs = false;
    try {
      await request(() => {
        isOurs = true;
        return work();
      });
    } catch (error) {
      if (isOurs) throw error;
      // One work that fails must not take those after it along.
      tail = tail.catch(() => undefined).then(work);
      await tail;
    }
  };
}
