/** `npm run addresses`: notes in `content/addresses.txt` every address that customers can open and that is not there yet. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { addressesFile, openAddresses, readAddresses } from '#lib/check/addresses.ts';
import { articlesIn } from '#lib/check/article.ts';
import { around, contentFiles } from './check.ts';

const file = `content/${addressesFile}`;
const explanation = [
  '# 公開したことのあるアドレスの控えです。ここから行を消しません。',
  '# 新しいアドレスは npm run addresses が足します。開けなくなるアドレスは npm run check が知らせます。',
];

const { now, pages, anchors } = around();
const files = contentFiles('content');
const open = openAddresses(articlesIn(files, now), files, [...pages, ...anchors]);
const before = existsSync(file)
  ? readAddresses(readFileSync(file, 'utf8')).map(({ address }) => address)
  : [];
const all = [...new Set([...before, ...open])].sort();
writeFileSync(file, [...explanation, ...all, ''].join('\n'));
console.log(`${file} に ${all.length - before.length} 件を足しました。全部で ${all.length} 件です。`);
