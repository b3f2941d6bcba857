import type { Typed } from '#lib/message-from-form.ts';
import { refuse, type Refusal } from './problem.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** `application/json`, in UTF-8 or unsaid; anything else could skip a browser's preflight or hide its letters. */
export function isJson(contentType: string | undefined): boolean {
  return /^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(contentType ?? '');
}

export const isPlainForm = (contentType: string | undefined): boolean =>
  /^application\/x-www-form-urlencoded\s*(?:;.*)?$/i.test(contentType ?? '');

/** The value of a JSON body, or why there is none. */
export function readJson(bytes: ArrayBuffer): { value: unknown } | Refusal {
  try {
    return { value: JSON.parse(utf8.decode(bytes)) };
  } catch {
    return refuse(400);
  }
}

/** The fields of a plain form; `isLegible` is false when they were not sent in UTF-8. */
export function readForm(bytes: ArrayBuffer): { typed: Typed; isLegible: boolean } {
  const body = new TextDecoder().decode(bytes);
  const typed: Typed = Object.fromEntries(new URLSearchParams(body));
  const charset = typed['_charset_'];
  return { typed, isLegible: (!charset || /^utf-?8$/i.test(charset)) && isUtf8(body) };
}

function isUtf8(body: string): boolean {
  try {
    decodeURIComponent(body);
    return true;
  } catch {
    return false;
  }
}
