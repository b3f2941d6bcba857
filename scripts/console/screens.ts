import { globSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { load } from 'js-yaml';
import sharp from 'sharp';
import { ensureBrowser } from '../browser.ts';
import { consoleSources, fingerprint, made } from './made.ts';
import { markName, markOf, type Box, type Marks } from './marks.ts';
import { face, find, openPage } from './open.ts';
import { screenList, type Screen } from './screen-list.ts';

/** Narrow, so that the words can still be read where a phone shows the picture. */
const width = 880;
const scale = 2;
const largestBytes = 60_000;

/** Takes one picture of the console and writes it with the places of its marks. */
async function take(browser: Browser, folder: string, screen: Screen): Promise<number> {
  const page = await openPage(browser, 'console/index.html', { width, height: screen.height, scale });
  await page.evaluate((address) => {
    location.hash = address;
  }, screen.page);
  const whole: Box = { x: 0, y: 0, width, height: screen.height };
  const clip = (screen.crop && (await page.getByRole(screen.crop).boundingBox())) ?? whole;

  if (clip.y + clip.height > screen.height) {
    throw new Error(
      `${folder}/${screen.file}: 下が切れます。height を ${Math.ceil(clip.y + clip.height)} にしてください。`,
    );
  }

  const marks: Marks = {};
  for (const target of screen.marks) {
    const box = await (await face(find(page, target))).boundingBox();
    if (!box) throw new Error(`${folder}/${screen.file}: 「${target}」が ${screen.page} に見えません。`);
    marks[markName(target)] = markOf(target, box, clip);
  }
  const picture = await sharp(await page.screenshot({ clip }))
    .webp({ lossless: true, effort: 6 })
    .toBuffer();
  if (picture.length > largestBytes) {
    throw new Error(
      `${folder}/${screen.file} は ${picture.length} バイトです。60 kB までに切り取ってください。`,
    );
  }
  writeFileSync(path.join(folder, screen.file), picture);
  const marksFile = path.join(folder, screen.file.replace(/\.webp$/, '.marks.json'));
  writeFileSync(marksFile, `${JSON.stringify(marks, null, 2)}\n`);
  await page.context().close();
  return picture.length;
}

const log = made('scripts/console/made.json');
const lists = globSync('content/**/screens.yaml')
  .map((file) => ({ file, print: fingerprint([...consoleSources(), file]) }))
  .filter(({ file, print }) => !log.isCurrent(file, print));

if (lists.length === 0) {
  console.log('画面の画像は、すべて最新です。');
} else {
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  for (const { file, print } of lists) {
    const folder = path.dirname(file);
    for (const screen of screenList.parse(load(readFileSync(file, 'utf8')))) {
      console.log(`${folder}/${screen.file}: ${await take(browser, folder, screen)} バイト`);
    }
    log.remember(file, print);
  }
  await browser.close();
}
