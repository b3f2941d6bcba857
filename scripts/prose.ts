import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { createLinter, loadTextlintrc } from 'textlint';
import { cuesOnLines } from '#lib/vtt.ts';
import type { Problem } from '#lib/check/problem.ts';
import { readYaml } from '#lib/check/yaml.ts';

const cacheFile = 'node_modules/.cache/prose.json';
/** What decides whether a text is clean; this file says what is read of it. */
const settings = ['.textlintrc.yaml', 'content/vocabulary.yaml', import.meta.filename];

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

interface Sentence {
  line: number;
  text: string;
}

/** Fields of front matter and YAML that people read as sentences. */
const readFields = new Set(['title', 'summary', 'outcome', 'howTo', 'label', 'lead', 'text', 'items']);
/** What the hands of a film do: the words of `type` are not the guide's own. */
const hands = 'do';

/** The read strings of a parsed YAML file, in their order. */
function readStrings(value: unknown, isRead = false): string[] {
  if (typeof value === 'string') return isRead ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => readStrings(each, isRead));
  return Object.entries(value ?? {}).flatMap(([field, inside]) =>
    field === hands ? [] : readStrings(inside, readFields.has(field)),
  );
}

/** Where a file says it, as far as it stands there unbroken. */
const onLine = (source: string, text: string): Sentence => {
  const index = source.split('\n').findIndex((line) => line.includes(text));
  return { line: Math.max(index, 0) + 1, text };
};

/** What people read but the linter takes for markup: fields of front matter, titles of steps, words for pictures. */
export function wordsInMarkup(source: string): Sentence[] {
  const fields = readStrings(parseFrontmatter(source).frontmatter).map((text) => onLine(source, text));
  const attributes = source.split('\n').flatMap((text, index) =>
    [...text.matchAll(/ (?:title|alt)="([^"]+)"/g)].map(([, value = '']) => ({
      line: index + 1,
      text: value,
    })),
  );
  return [...fields, ...attributes];
}

/** What people read in a file of the content folder, one sentence or cue each. */
const readers: [files: string, read: (source: string) => Sentence[]][] = [
  ['*/*/index.mdx', wordsInMarkup],
  ['videos/*/{captions,chapters}.vtt', cuesOnLines],
  [
    '{home,videos/*/storyboard}.yaml',
    (source) => readStrings(readYaml(source, 1).value).map((text) => onLine(source, text)),
  ],
];

const finding = (file: string, line: number, message: string): Problem => ({
  file,
  line,
  what: message.split('\n')[0] ?? message,
  fix: '読み上げて、短い文に分けるか、言葉を替えます。',
});

/**
 * Findings on the style of what people read: the rules of `.textlintrc.yaml`, the words of `content/vocabulary.yaml`.
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

  const texts = readers.flatMap(([files, read]) =>
    globSync(files, { cwd: root }).map((file) => ({ file, read })),
  );
  for (const { file, read } of texts) {
    const source = readFileSync(path.join(root, file), 'utf8');
    const mark = hash(rules + source);
    if (!clean.has(mark)) {
      const sentences = read(source);
      // One paragraph each, so that the line of a finding says whose it is.
      const markup = await linter.lintText(sentences.map(({ text }) => text).join('\n\n'), 'markup.md');
      const body = file.endsWith('.mdx') ? await linter.lintText(source, path.join(root, file)) : undefined;
      const found = [
        ...markup.messages.map(({ loc, message }) =>
          finding(file, sentences[(loc.start.line - 1) / 2]?.line ?? 1, message),
        ),
        ...(body?.messages ?? []).map(({ loc, message }) => finding(file, loc.start.line, message)),
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
