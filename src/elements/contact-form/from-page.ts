import { entryOf } from '#lib/paths.ts';

const maxPathLength = 512;

/** Where a person came from: `?from=` of a link here, an address that leads nowhere among them; else an entry before this page. */
function cameFrom(): URL | null {
  const from = new URLSearchParams(location.search).get('from');
  const url = URL.parse(from ?? document.referrer, location.origin);
  if (url?.origin !== location.origin || url.pathname.length > maxPathLength) return null;
  return from !== null || entryOf(url.pathname) ? url : null;
}

/** Names the page the person came from, in the hidden field and above it, and takes along what they searched for. */
export async function showFromPage(root: HTMLElement, place: HTMLElement): Promise<void> {
  const path = root.querySelector<HTMLInputElement>('[name="path"]');
  const message = root.querySelector<HTMLTextAreaElement>('[name="message"]');
  if (!path || !message) return;
  // A draft that was begun from an entry is still about that entry.
  const url = cameFrom() ?? (path.value ? URL.parse(path.value, location.origin) : null);
  if (!url) return;
  path.value = url.pathname;
  const words = url.searchParams.get('q')?.trim().slice(0, 200);
  if (words && message.value === '') message.value = `「${words}」について`;
  place.textContent = `「${(await titleOf(url.pathname)) ?? url.pathname}」のページから`;
  place.hidden = false;
}

async function titleOf(pathname: string): Promise<string | undefined> {
  const response = await fetch(pathname).catch(() => null);
  if (!response?.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('h1')?.textContent.trim();
}
