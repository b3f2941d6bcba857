import { isBlank, type Typed } from '#lib/message-from-form.ts';

const key = 'contact-draft';
const names = ['type', 'message', 'name', 'phone', 'email', 'reach', 'note', 'path'];

/** What was half written here earlier. A browser that keeps nothing, or no longer ours, gives nothing. */
export function readDraft(): Typed {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
    return Object.fromEntries(
      Object.entries(kept ?? {}).filter(([name, value]) => names.includes(name) && typeof value === 'string'),
    );
  } catch {
    return {};
  }
}

/** Keeps the words on this device; without words, nothing. Returns whether there is a draft now. */
export function keepDraft(typed: Typed): boolean {
  try {
    if (isBlank(typed)) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(typed, names));
    return !isBlank(typed);
  } catch {
    return false;
  }
}
