import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseFrontmatter } from '@astrojs/markdown-remark';
import * as deliveryLive from './delivery-live.ts';
import { mailPreview } from './mail-preview.ts';
import { preview, printToPdf } from './paper.ts';
import { template } from '#schemas/template.ts';
import { workbook } from './workbook.ts';

for (const { id, ...words } of [deliveryLive]) {
  const folder = `content/templates/${id}`;
  const made = [`${folder}/${id}.xlsx`, `${folder}/${id}.pdf`, `${folder}/preview.webp`] as const;
  const bytes = await workbook(folder, words);

  // A PDF carries the time of its making: it is printed again only when the sheet is another one.
  if (made.every((file) => existsSync(file)) && bytes.equals(readFileSync(made[0]))) {
    console.log(`${made[0]} は前と同じです。`);
    continue;
  }
  writeFileSync(made[0], bytes);
  await preview(printToPdf(made[0]));
  console.log(`${made.join('、')} を作りました。`);
}

for (const id of ['reminder-mail']) {
  const folder = `content/templates/${id}`;
  const { blanks = [] } = template.parse(
    parseFrontmatter(readFileSync(`${folder}/index.mdx`, 'utf8')).frontmatter,
  );
  const picture = `${folder}/preview.webp`;
  const isNew = await mailPreview(picture, readFileSync(`${folder}/${id}.txt`, 'utf8'), blanks);
  console.log(isNew ? `${picture} を作りました。` : `${picture} は前と同じです。`);
}
