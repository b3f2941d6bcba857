/** Tell what is typed, but nothing while an input method still composes: half a word is no query. */
export function onTyped(input: HTMLInputElement, typed: () => void): void {
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  input.addEventListener('compositionend', typed);
}

/** Keys that belong to the input method: Safari reports the Enter that ends a composition as 229 only. */
export const isComposing = (event: KeyboardEvent): boolean => event.isComposing || event.keyCode === 229;

/** The rest of a keystroke burst. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
