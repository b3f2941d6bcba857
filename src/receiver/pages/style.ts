import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');

/** The tokens of the site, read by a browser instead of Tailwind, and the few rules these pages need. */
const style =
  read('../../styles/theme.css')
    .replace('@theme static', ':root')
    .replace(/^\s*--[a-z-]+-\*:.*$/gm, '') + read('./pages.css');

/** Whole, so that no formatter can put a space between the tag and what was hashed. */
export const styleElement = `<style>${style}</style>`;

/** For `style-src`: this style and no other. */
export const styleSource = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
