/*
 * The first thing on the search page. It imports nothing, so that it stands in the page itself: the words of the
 * address show at once, and what the search needs is asked for in one go while the code is still on its way.
 */
const asked = new URLSearchParams(location.search).get('q')?.trim();
const input = document.querySelector<HTMLInputElement>('search-page input');
const lines = document.querySelectorAll('search-page :is([data-status], [data-announced])');

if (asked && input) {
  // Something typed before this came is newer than the address.
  input.value ||= [...asked].slice(0, input.maxLength).join('');
  for (const line of lines) line.textContent = '探しています…';
  if (import.meta.env.PROD) {
    for (const [as, href] of [
      ['fetch', '/search/titles.json'],
      // Not `modulepreload`: what fails there fails for good, and pressing 検索 again would not help.
      ['script', '/pagefind/pagefind.js'],
      ['fetch', '/search/records.json'],
      ['fetch', '/search/lexicon.json'],
      ['fetch', '/pagefind/wasm.unknown.pagefind'],
    ]) {
      const link = document.createElement('link');
      // The browser keeps a failure for whoever asks next: ask once, so that pressing 検索 again asks anew.
      link.onerror = () => void fetch(link.href).catch(() => undefined);
      document.head.append(Object.assign(link, { rel: 'preload', as, crossOrigin: 'anonymous', href }));
    }
  }
}
