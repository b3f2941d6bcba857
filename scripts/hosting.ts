import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openAddresses, redirectsFile as redirectsText } from '#lib/check/addresses.ts';
import { articlesIn } from '#lib/check/article.ts';
import { downloadName } from '#lib/files.ts';
import {
  downloadsMap,
  headersFile,
  movedDownloads,
  movedFiles,
  redirectsFile,
  redirectsMap,
  type Download,
} from '#lib/hosting.ts';
import { readRedirects, type Redirect } from '#lib/redirects.ts';
import { contentFiles } from './check.ts';

export function redirectsIn(content: string): Redirect[] {
  const file = path.join(content, redirectsText);
  return existsSync(file) ? readRedirects(readFileSync(file, 'utf8')) : [];
}

/** The files of templates, with the names under which people save them. */
function downloadsIn(content: string): Download[] {
  const files = contentFiles(content);
  const templates = articlesIn(files, new Date()).filter(({ kind }) => kind === 'templates');
  return templates.flatMap((article) =>
    openAddresses([article], files, [])
      .filter((address) => /\.\w+$/.test(address))
      .map((address) => {
        const [file = '', older] = address.slice(article.path.length).split('/').reverse();
        const version = older?.slice(1) ?? String(article.data['version']);
        return { address, name: downloadName(article.id, String(article.data['title']), version, file) };
      }),
  );
}

/** Writes into `dist` what static hosts need to redirect and to name downloads, each in its own way. */
export function writeHostingFiles(content: string, dist: string): void {
  const redirects = redirectsIn(content);
  const now = downloadsIn(content);
  const downloads = [...now, ...movedDownloads(redirects, now)];
  const write = (name: string, text: string) => writeFileSync(path.join(dist, name), text);
  write('_redirects', redirectsFile(redirects));
  write('_headers', headersFile(downloads));
  write('redirects.nginx.map', redirectsMap(redirects));
  write('downloads.nginx.map', downloadsMap(downloads));
  for (const [from, to] of movedFiles(redirects)) {
    mkdirSync(path.dirname(path.join(dist, from)), { recursive: true });
    copyFileSync(path.join(dist, to), path.join(dist, from));
  }
}
