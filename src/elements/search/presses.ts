/**
 * Tells when nothing is pressed on an element. What somebody is about to choose must not be moved away under the
 * finger: whoever changes the element waits for it.
 */
export function presses(element: HTMLElement): () => Promise<void> {
  let released = Promise.resolve();
  element.addEventListener('pointerdown', () => {
    released = new Promise((resolve) => {
      // The click comes right after.
      const release = () => setTimeout(resolve);
      for (const end of ['pointerup', 'pointercancel']) addEventListener(end, release, { once: true });
    });
  });
  return () => released;
}
