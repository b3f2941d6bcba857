/**
 * Resolves when the press of the moment is over, at once where there is none. What a field says when it is left would
 * push the pressed button from under the pointer before it is let go, and the click would be lost.
 */
export class Press {
  #over: Promise<void> = Promise.resolve();

  over = (): Promise<void> => this.#over;

  /** Returns how to stop. */
  follow(): () => void {
    const down = () => {
      this.#over = new Promise((resolve) => {
        // The click comes right after this.
        addEventListener('mouseup', () => setTimeout(resolve), { once: true });
      });
    };
    addEventListener('mousedown', down, true);
    return () => removeEventListener('mousedown', down, true);
  }
}
