import { createHash } from 'node:crypto';
import type { Drawing } from './card.ts';

/** The name of a picture in the cache: everything that shows, and the versions of what draws it. */
export const pictureKey = (drawing: Drawing, versions: Record<string, string>): string =>
  createHash('sha256')
    .update(JSON.stringify([drawing, Object.entries(versions).sort()]))
    .digest('hex')
    .slice(0, 40);
