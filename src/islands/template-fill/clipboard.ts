/** Puts a text on the clipboard. Returns whether it is there: without a secure page, or forbidden, it is not. */
export async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
