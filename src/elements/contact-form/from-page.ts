import { entryOf, pathOf } from '#lib/paths.ts';

/** The entry that a person came from: `?from=/manuals/x/`, or the page before on this site. */
function entryPath(): string | null {
  const from = new URLSearchParams(location.search).get('from') ?? document.referrer;
  const url = from ? URL.parse(from, location.origin) : null;
  const entry = url?.origin === location.origin ? entryOf(url.pathname) : null;
  return entry && pathOf(entry.kind, entry.id);
}

/** Names the page the person came from, in the hidden field and above it: by its title, or by its address where it is gone. */
export async function showFromPage(form: HTMLFormElement, place: HTMLElement): Promise<void> {
  const path = entryPath();
  const field = form.querySelector<HTMLInputElement>('[name="path"]');
  if (path === null || field === null) return;
  field.value = path;
  place.textContent = `「${(await titleOf(path)) ?? path}」のページから`;
  place.hidden = false;
}

async function titleOf(path: string): Promise<string | undefined> {
  const response = await fetch(path).catch(() => null);
  if (!response?.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('h1')?.textContent.trim();
}
