import { sequelLine } from '#lib/message-from-form.ts';
import { entryOf } from '#lib/paths.ts';

const maxPathLength = 512;

/** `URL.parse` is too young for phones that are a few years old. */
function addressOf(text: string): URL | null {
  try {
    return new URL(text, location.origin);
  } catch {
    return null;
  }
}

/** Where a person came from: `?from=` of a link here, an address that leads nowhere among them; else an entry before this page. */
function cameFrom(given: URLSearchParams): URL | null {
  const from = given.get('from');
  const url = addressOf(from ?? document.referrer);
  if (url?.origin !== location.origin || url.pathname.length > maxPathLength) return null;
  return from !== null || entryOf(url.pathname) ? url : null;
}

/** Takes over what the link here says: an earlier receipt, or the page the person came from and what they searched for. */
export async function showFromPage(root: HTMLElement, place: HTMLElement): Promise<void> {
  const path = root.querySelector<HTMLInputElement>('[name="path"]');
  const message = root.querySelector<HTMLTextAreaElement>('[name="message"]');
  if (!path || !message) return;
  const given = new URLSearchParams(location.search);
  // A message that names its receipt is told to both people as the sequel of that one.
  const [receipt] = /^[A-Z]+-[0-9A-Z-]{1,20}$/.exec(given.get('receipt') ?? '') ?? [];
  if (receipt && !message.value.includes(receipt)) {
    message.value = `${sequelLine(receipt)}\n${message.value}`;
  }

  // A draft that was begun from an entry is still about that entry.
  const url = cameFrom(given) ?? (path.value ? addressOf(path.value) : null);
  if (!url) return;
  path.value = url.pathname;
  const words = url.searchParams.get('q')?.trim().slice(0, 200);
  if (words) {
    message.value ||= `「${words}」について`;
    askFirst(words);
  }
  place.textContent = `「${(await titleOf(url.pathname)) ?? url.pathname}」のページから`;
  place.hidden = false;
}

/** Somebody who searched in vain may only want to know how: the way for questions comes before the form. */
function askFirst(words: string): void {
  const question = document.querySelector('[data-question]');
  question?.closest('.page')?.querySelector('h1')?.after(question);
  const mail = question?.querySelector<HTMLAnchorElement>('[href^="mailto:"]');
  if (mail) mail.href += `?subject=${encodeURIComponent(`「${words}」について`)}`;
}

async function titleOf(pathname: string): Promise<string | undefined> {
  const response = await fetch(pathname).catch(() => null);
  if (!response?.ok) return undefined;
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  return page.querySelector('h1')?.textContent.trim();
}
