/**
 * `npm run addresses`: notes in `content/addresses.txt` every address that customers can open and that is not there yet,
 * and in `content/fingerprints.txt` what lies at the address of each version. What is noted stays as it is.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { addressesFile, openAddresses, readAddresses } from '#lib/check/addresses.ts';
import { articlesIn } from '#lib/check/article.ts';
import { fingerprintsFile, fingerprintsNow, readFingerprints } from '#lib/check/fingerprints.ts';
import { around, contentFiles } from './check.ts';

const file = `content/${addressesFile}`;
const explanation = [
  '# 公開したことのあるアドレスの控えです。ここから行を消しません。',
  '# 新しいアドレスは npm run addresses が足します。開けなくなるアドレスは npm run check が知らせます。',
];

const { now, pages, anchors } = around();
const files = contentFiles('content');
const articles = articlesIn(files, now);
const open = openAddresses(articles, files, [...pages, ...anchors]);
const before = existsSync(file)
  ? readAddresses(readFileSync(file, 'utf8')).map(({ address }) => address)
  : [];
const all = [...new Set([...before, ...open])].sort();
writeFileSync(file, [...explanation, ...all, ''].join('\n'));
console.log(`${file} に ${all.length - before.length} 件を足しました。全部で ${all.length} 件です。`);

const printsFile = `content/${fingerprintsFile}`;
const aboutPrints = [
  '# 公開した版のファイルの指紋です。同じ版の中身が変わると、npm run check が知らせます。',
  '# 新しい版の行は npm run addresses が足します。',
];
const noted = existsSync(printsFile)
  ? readFingerprints(readFileSync(printsFile, 'utf8')).map(({ address, print }): [string, string] => [
      address,
      print,
    ])
  : [];
const prints = new Map([...fingerprintsNow(articles, files), ...noted]);
const rows = [...prints].map(([address, print]) => `${address} ${print}`).sort();
writeFileSync(printsFile, [...aboutPrints, ...rows, ''].join('\n'));
console.log(`${printsFile} に ${prints.size - noted.length} 件を足しました。全部で ${prints.size} 件です。`);
