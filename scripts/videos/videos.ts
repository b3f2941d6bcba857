import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import { load } from 'js-yaml';
import sharp from 'sharp';
import { ensureBrowser } from '../browser.ts';
import { consoleSources, fingerprint, made } from '../console/made.ts';
import { captions, chapters } from './captions.ts';
import { encoder, requireFfmpeg } from './encode.ts';
import { plan } from './plan.ts';
import { record } from './record.ts';
import { storyboard } from './storyboard.ts';

/** Everything that changes the pictures of a video; the words of captions alone change no picture but the time. */
const sources = (file: string): string[] => [
  ...consoleSources(),
  ...globSync('scripts/videos/**/*.{ts,css,html}'),
  file,
];

/** Writes video, captions, chapters and poster beside a storyboard. */
async function make(file: string): Promise<void> {
  const folder = path.dirname(file);
  const beside = (name: string): string => path.join(folder, name);
  const planned = plan(storyboard.parse(load(readFileSync(file, 'utf8'))));
  const browser = await chromium.launch({
    executablePath: ensureBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  // An interrupted run leaves the video that is there.
  const half = path.join(mkdtempSync(path.join(os.tmpdir(), 'video-')), 'video.mp4');
  const video = encoder(
    half,
    planned.chapters.map(({ start }) => start),
  );
  let poster: Buffer | undefined;
  await record(browser, planned, async (png) => {
    poster ??= png;
    await video.write(png);
  });
  await browser.close();
  await video.end();
  copyFileSync(half, beside('video.mp4'));
  rmSync(path.dirname(half), { recursive: true });
  await sharp(poster).webp({ quality: 85, effort: 6 }).toFile(beside('poster.webp'));
  writeFileSync(beside('captions.vtt'), captions(planned));
  writeFileSync(beside('chapters.vtt'), chapters(planned));
  const kilobytes = Math.round(statSync(beside('video.mp4')).size / 1000);
  console.log(`${folder}: ${kilobytes} kB。index.mdx の seconds は ${planned.length} です。`);
}

const log = made('scripts/videos/made.json');
const waiting = globSync('content/videos/*/storyboard.yaml')
  .map((file) => ({ file, print: fingerprint(sources(file)) }))
  .filter(({ file, print }) => !log.isCurrent(file, print));

if (waiting.length === 0) {
  console.log('動画は、すべて最新です。');
} else {
  requireFfmpeg();
  for (const { file, print } of waiting) {
    await make(file);
    log.remember(file, print);
  }
}
