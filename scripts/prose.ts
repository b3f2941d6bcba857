import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { createLinter, loadTextlintrc } from 'textlint';
import type { Problem } from '#lib/check/problem.ts';

const cacheFile = 'node_modules/.cache/prose.json';
const settings = ['.textlintrc.yaml', 'content/vocabulary.yaml'];

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Sentence {
  line: number;
  text: string;
}

/** Fields of front matter that people read as sentences. */
const readFields = ['title', 'summary', 'outcome', 'howTo'];

/** What people read but the linter takes for markup: fields of front matter, titles of steps, words for pictures. */
export function wordsInMarkup(source: string): Sentence[] {
  const front = parseFrontmatter(source).frontmatter as Record<string, unknown>;
  const fields = readFields
    .flatMap((field) => front[field] ?? [])
    .map((text) => ({ line: 1, text: String(text) }));
  const attributes = source.split('\n').flatMap((text, index) =>
    [...text.matchAll(/ (?:title|alt)="([^"]+)"/g)].map(([, value = '']) => ({
      line: index + 1,
      text: value,
    })),
  );
  return [...fields, ...attributes];
}

const finding = (file: string, line: number, message: string): Problem => ({
  file,
  line,
  what: message.split('\n')[0] ?? message,
  fix: '読み上げて、短い文に分けるか、言葉を替えます。',
});

/**
 * Findings on the style of the entries: the rules of `.textlintrc.yaml`, the words of `content/vocabulary.yaml`.
 * Texts that were found clean under the same rules are not read again.
 * @param root the content folder.
 */
export async function proseProblems(root: string): Promise<Problem[]> {
  const rules = settings.map((file) => readFileSync(file, 'utf8')).join();
  const clean = new Set<string>(
    existsSync(cacheFile) ? (JSON.parse(readFileSync(cacheFile, 'utf8')) as string[]) : [],
  );
  const stillClean: string[] = [];
  const problems: Problem[] = [];
  const linter = createLinter({ descriptor: await loadTextlintrc() });

  for (const file of globSync('*/*/index.mdx', { cwd: root })) {
    const source = readFileSync(path.join(root, file), 'utf8');
    const mark = hash(rules + source);
    if (!clean.has(mark)) {
      const sentences = wordsInMarkup(source);
      // One paragraph each, so that the line of a finding says whose it is.
      const markup = await linter.lintText(sentences.map(({ text }) => text).join('\n\n'), 'markup.md');
      const body = await linter.lintText(source, path.join(root, file));
      const found = [
        ...markup.messages.map(({ loc, message }) =>
          finding(file, sentences[(loc.start.line - 1) / 2]?.line ?? 1, message),
        ),
        ...body.messages.map(({ loc, message }) => finding(file, loc.start.line, message)),
      ];
      problems.push(...found);
      if (found.length > 0) continue;
    }
    stillClean.push(mark);
  }
  mkdirSync(path.dirname(cacheFile), { recursive: true });
  writeFileSync(cacheFile, JSON.stringify(stillClean));
  return problems;
}
