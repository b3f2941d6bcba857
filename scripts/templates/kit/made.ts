import type { TemplateEntry } from './entry.ts';

/** What `scripts/templates/<id>.ts` makes for its entry. The same entry gives the same bytes, on every day. */
export interface Made {
  /** Name → content, everything but `<id>.pdf` and `preview.webp`. */
  files: Record<string, Buffer | string>;
  /** The file that is printed: its pages become `<id>.pdf`, where the entry offers one, and the first its preview. */
  paper?: string;
  /** The page that the preview shows, where nothing is printed. */
  picture?: string;
}

export type Make = (entry: TemplateEntry) => Made | Promise<Made>;
