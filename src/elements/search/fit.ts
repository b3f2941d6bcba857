/** In pixels: from the field to the panel, and what stays free below it. */
const margin = 32;
/** In pixels: with less room than three rows of two lines, the field moves up. */
const least = 220;

/** Keeps what opens under a field above the keyboard of a phone, which covers the page without resizing it. */
export function fit(panel: HTMLElement, input: HTMLInputElement): void {
  const { visualViewport } = window;
  if (!visualViewport) return;
  const room = () =>
    visualViewport.offsetTop + visualViewport.height - input.getBoundingClientRect().bottom - margin;
  const resize = () => {
    panel.style.maxHeight = `${Math.max(room(), least)}px`;
  };
  input.addEventListener('focus', resize);
  input.addEventListener('input', resize);
  visualViewport.addEventListener('resize', () => {
    if (document.activeElement === input && room() < least) input.scrollIntoView({ block: 'start' });
    resize();
  });
}
