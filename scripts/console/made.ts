import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';

/** One hash over names and contents of files, whatever order they come in. */
export function fingerprint(files: string[]): string {
  const hash = createHash('sha256');
  for (const file of files.toSorted()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

export const consoleSources = (): string[] => globSync('scripts/console/**/*.{ts,css,html}');

/** What was made from which sources: a file of `{ "content/manuals/sign-in/screens.yaml": "<fingerprint>" }`. */
export function made(file: string) {
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
  return {
    isCurrent: (name: string, print: string): boolean => known[name] === print,
    remember(name: string, print: string): void {
      known[name] = print;
      const sorted = Object.entries(known).toSorted(([a], [b]) => (a < b ? -1 : 1));
      writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), null, 2)}\n`);
    },
  };
}
