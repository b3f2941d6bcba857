import { readFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import { template } from '#schemas/template.ts';

/** What a file repeats of its entry: title, version and date stand there alone. */
export interface TemplateEntry {
  id: string;
  /** `content/templates/<id>` */
  folder: string;
  title: string;
  version: string;
  /** The day of this version: the only clock that a file knows. */
  date: Date;
  files: string[];
  blanks: { name: string; label: string }[];
}

/** @throws when the front matter is none of a template, or when `changes` does not hold the version. */
export function readEntry(id: string): TemplateEntry {
  const folder = `content/templates/${id}`;
  const { frontmatter } = parseFrontmatter(readFileSync(`${folder}/index.mdx`, 'utf8'));
  const { title, version, changes, files, blanks = [] } = template.parse(frontmatter);
  const change = changes.find((each) => each.version === version);
  if (!change) throw new Error(`${folder}/index.mdx の changes に、いまの版 ${version} を書きます。`);
  return { id, folder, title, version, date: change.date, files, blanks };
}
