import { globSync } from 'node:fs';
import path from 'node:path';

/** Every page of the built site as an address: what is in dist/ is what customers get. */
export const pages: string[] = globSync('dist/**/*.html')
  .map((file) => `/${path.relative('dist', file).replaceAll(path.sep, '/')}`)
  .map((address) => address.replace(/index\.html$/, ''))
  .filter((address) => !address.startsWith('/pagefind/'))
  // A template in HTML is a file to save, not a page of ours.
  .filter((address) => !/^\/templates\/.+\.html$/.test(address))
  .sort();
