import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { template } from '#schemas/template.ts';
import { withFixedDates } from './fixed-dates.ts';
import { drawSheet, type Sheet } from './sheet.ts';

/** Title, version and date stand in the entry alone; the file repeats them. */
function readEntry(folder: string): Pick<Sheet, 'title' | 'version' | 'date'> {
  const [, frontMatter = ''] = readFileSync(`${folder}/index.mdx`, 'utf8').split(/^---$/m);
  const { title, version, changes } = template.parse(load(frontMatter));
  const change = changes.find((each) => each.version === version);
  if (!change) throw new Error(`${folder}/index.mdx の changes に、いまの版 ${version} を書きます。`);
  return { title, version, date: change.date };
}

/** The bytes of the workbook of an entry: the same words give the same bytes, on every day. */
export async function workbook(
  folder: string,
  words: Pick<Sheet, 'lead' | 'roles' | 'sections'>,
): Promise<Buffer> {
  const book = drawSheet({ ...readEntry(folder), ...words });
  return withFixedDates(Buffer.from(await book.xlsx.writeBuffer()));
}
