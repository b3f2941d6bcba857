interface Coded {
  code?: unknown;
  /** What the system said, where the mail library puts a word of its own over it. */
  originalCode?: unknown;
  /** SMTP. */
  responseCode?: unknown;
}

/** A code is a word of capitals or a status; whatever else a server says may quote the mail. */
const isCode = (found: unknown): boolean => /^[A-Z][A-Z\d_]+( \d{3})?$|^\d{3}$/.test(String(found));

/** Why an attempt failed, in codes alone: `EAUTH 535`, `ECONNECTION ECONNREFUSED`, `HTTP 404`. */
export function reasonOf(error: unknown): string {
  const codes: unknown[] = [];
  let name = '';
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code, originalCode, responseCode } = each as Error & Coded;
    codes.push(...[code, originalCode, responseCode].filter(isCode));
    name = each.name;
  }
  return [...new Set(codes)].join(' ') || name || 'UNKNOWN';
}
