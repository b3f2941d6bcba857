import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { check, type Around } from '#lib/check/check.ts';
import { listProblems } from '#lib/check/contract.ts';
import type { ContentFiles } from '#lib/check/files.ts';
import { formats } from '#lib/files.ts';
import { report, type Problem } from '#lib/check/problem.ts';
import { fontPackage, readFont } from '#lib/picture/font.ts';
import { faqTopics } from '#schemas/faq.ts';
import { manualCategories } from '#schemas/manual.ts';
import { templateUses } from '#schemas/template.ts';
import { site } from '../src/site.config.ts';
import { proseProblems } from './prose.ts';

export function contentFiles(root: string): ContentFiles {
  const paths = globSync('**/*', { cwd: root })
    .filter((file) => statSync(path.join(root, file), { throwIfNoEntry: false })?.isFile())
    .map((file) => file.split(path.sep).join('/'));
  const bytes = (file: string): Buffer => readFileSync(path.join(root, file));
  return { paths, bytes, read: (file) => bytes(file).toString('utf8') };
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

/** The groups of the lists, at the anchors that mails point at. */
const groupAnchors = [
  ...manualCategories.map((category) => `/manuals/#${site.groupIds[category]}`),
  ...faqTopics.map((topic) => `/faqs/#${site.groupIds[topic]}`),
  ...templateUses.map((use) => `/templates/#${site.groupIds[use]}`),
  ...formats.map((format) => `/templates/#${format}`),
];

// Read once: while editors write, every change is checked.
let letters: ReadonlySet<number> | undefined;
const fontFile = (file: string): Buffer =>
  readFileSync(path.join(import.meta.dirname, '../node_modules', fontPackage, file));

/** What the check knows of the site around the content. */
export const around = (): Around => ({
  now: new Date(),
  pages: sitePages('src/pages'),
  anchors: groupAnchors,
  facts: Object.keys(site.facts),
  letters: (letters ??= readFont(fontFile).letters),
});

/** Everything to mend in a content folder of this site. */
export const problemsIn = (root: string): Problem[] => check(contentFiles(root), around());

/** Whether there is anything that stops a release; notices do not. */
export const mustStop = (problems: Problem[]): boolean => problems.some(({ isNotice }) => !isNotice);

if (import.meta.main) {
  const root = (process.argv[2] ?? 'content').replace(/\/$/, '');
  if (!existsSync(root)) {
    console.log(`${root} というフォルダーはありません。綴りを確かめてください。`);
    process.exit(1);
  }
  // Another folder than the guide's own is a sample, of which nothing was ever published.
  const isGuide = process.argv[2] === undefined;
  const found = [...(isGuide ? listProblems(contentFiles(root)) : []), ...problemsIn(root)];
  // Style is read last: a text that can not be read yet has no style.
  const problems = mustStop(found) ? found : [...found, ...(await proseProblems(root))];
  console.log(report(problems, root));
  process.exitCode = mustStop(problems) ? 1 : 0;
}
