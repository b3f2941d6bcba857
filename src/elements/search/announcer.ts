/** In milliseconds: who still types hears nothing between the keys. */
const rest = 600;

/** Says a line to screen readers through a polite live region: at once, or when the typing rests. */
export function announcer(region: {
  textContent: string | null;
}): (line: string, how: { isTyping: boolean }) => void {
  let later: ReturnType<typeof setTimeout> | undefined;
  return (line, { isTyping }) => {
    clearTimeout(later);
    later = setTimeout(() => (region.textContent = line), isTyping ? rest : 0);
  };
}
