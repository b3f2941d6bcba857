/** The five kinds, and the courses that lessons belong to: the folders of `content/`. */
export const kinds = ['manuals', 'videos', 'courses', 'templates', 'cases', 'faqs'] as const;
export type Kind = (typeof kinds)[number];

/** `('faqs', 'reset-password')` → `/faqs/reset-password/` */
export const pathOf = (kind: Kind, id: string): string => `/${kind}/${id}/`;

/** The link picture of an entry. Chats keep what they saw by its address, so it holds no hash. */
export const picturePathOf = (kind: Kind, id: string): string => `/og/${kind}/${id}.png`;

/** The link picture of every page that is no entry. */
export const guidePicturePath = '/og/guide.png';

/** `/faqs/reset-password/#steps` → `{ kind: 'faqs', id: 'reset-password' }`; null where it is no entry. */
export function entryOf(path: string): { kind: Kind; id: string } | null {
  const [, kind, id] = /^\/([a-z]+)\/([a-z0-9-]+)\/(?:[#?].*)?$/.exec(path) ?? [];
  return id !== undefined && (kinds as readonly string[]).includes(kind ?? '')
    ? { kind: kind as Kind, id }
    : null;
}

/** `/manuals/live-deliverry/` → 「live deliverry」: what to search for when an address leads nowhere. */
export function wordsOfAddress(pathname: string): string {
  const segments = pathname.split('/').filter(Boolean);
  const words = (kinds as readonly string[]).includes(segments[0] ?? '') ? segments.slice(1) : segments;
  try {
    return decodeURIComponent(words.join(' '))
      .replaceAll(/[-_.]+/g, ' ')
      .slice(0, 100)
      .trim();
  } catch {
    return '';
  }
}
