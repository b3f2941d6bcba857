/** What this browser keeps of how somebody likes to watch; where it keeps nothing, every lesson begins the same. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(`lesson-${name}`);
  } catch {
    return null;
  }
}

export function remember(name: string, value: string): void {
  try {
    localStorage.setItem(`lesson-${name}`, value);
  } catch {
    // Storage is blocked: the choice holds for this page.
  }
}
