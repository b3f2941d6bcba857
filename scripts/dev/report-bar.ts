/** At the foot of each page while editors write: what the check says. Folded, it stays folded until the next session. */
const folded = 'content-report-folded';
const bar = document.createElement('details');
const summary = document.createElement('summary');
const text = document.createElement('pre');
// Astro's own message says the same of such a mistake, in English and over the whole page.
const quiet = document.createElement('style');
quiet.textContent = 'vite-error-overlay { display: none }';
bar.append(summary, text, quiet);
bar.lang = 'ja';
bar.open = sessionStorage.getItem(folded) === null;
bar.style.cssText = `position: fixed; inset: auto 0 0; z-index: 100000; max-block-size: 40vh; overflow: auto;
  padding: 0.5rem 1rem; border-block-start: 3px solid #a93f2c; background: #fbfaf6; color: #1d2a2d`;
summary.style.cssText = 'min-block-size: 44px; align-content: center; cursor: pointer; font-weight: bold';
text.style.cssText = 'margin: 0; white-space: pre-wrap; font: inherit';

bar.addEventListener('toggle', () => {
  if (bar.open) sessionStorage.removeItem(folded);
  else sessionStorage.setItem(folded, '');
});

import.meta.hot?.on('content-report', (mistakes: string) => {
  const lines = mistakes.split('\n');
  summary.textContent = lines.at(-1) ?? '';
  text.textContent = lines.slice(0, -1).join('\n').trim();
  if (mistakes) document.body.append(bar);
  else bar.remove();
});
import.meta.hot?.send('content-report:ask');
