/** Tell what is typed, but nothing while an input method still composes: half a word is no query. */
export function onTyped(input: HTMLInputElement, typed: () => void): void {
  input.addEventListener('input', (event) => {
    if (!(event instanceof InputEvent && event.isComposing)) typed();
  });
  input.addEventListener('compositionend', typed);
}

interface Key {
  isComposing: boolean;
  keyCode: number;
}

/** Whether a key belongs to the input method. Safari tells of the Enter that ends a composition by 229 alone. */
export const isComposing = (key: Key): boolean => key.isComposing || key.keyCode === 229;

/** The rest of a keystroke burst. */
export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30));
