import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { check } from '#lib/check/check.ts';
import type { ContentFiles } from '#lib/check/files.ts';
import { report } from '#lib/check/problem.ts';
import { site } from '../src/site.config.ts';

export function contentFiles(root: string): ContentFiles {
  const paths = globSync('**/*', { cwd: root })
    .filter((file) => statSync(path.join(root, file)).isFile())
    .map((file) => file.split(path.sep).join('/'));
  return { paths, read: (file) => readFileSync(path.join(root, file), 'utf8') };
}

/** The pages that are no entry: `src/pages/contact.astro` → `/contact/`. */
export const sitePages = (folder: string): string[] =>
  globSync('**/*.astro', { cwd: folder })
    .filter((file) => !/\[|404/.test(file))
    .map((file) =>
      `/${file
        .split(path.sep)
        .join('/')
        .replace(/(index)?\.astro$/, '')}/`.replace(/\/+/g, '/'),
    );

if (import.meta.main) {
  const root = (process.argv[2] ?? 'content').replace(/\/$/, '');
  if (!existsSync(root)) {
    console.log(`${root} というフォルダーはありません。綴りを確かめてください。`);
    process.exit(1);
  }
  const problems = check(contentFiles(root), {
    now: new Date(),
    pages: sitePages('src/pages'),
    facts: Object.keys(site.facts),
  });
  console.log(report(problems, root));
  process.exitCode = problems.some(({ isNotice }) => !isNotice) ? 1 : 0;
}
