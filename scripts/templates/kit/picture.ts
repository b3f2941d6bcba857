import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { ensureBrowser } from '../../browser.ts';

/**
 * A page of 960 × 720 px as a WebP in `file`. Left alone where the picture carries the mark of the same page.
 * Returns whether it was taken.
 */
export async function takePicture(html: string, file: string): Promise<boolean> {
  const hash = createHash('sha256').update(html).digest('hex');
  if (existsSync(file) && (await sharp(file).metadata()).exif?.includes(hash)) return false;

  const browser = await chromium.launch({ executablePath: ensureBrowser(), args: ['--no-sandbox'] });
  const page = await browser.newPage({ viewport: { width: 960, height: 720 } });
  await page.setContent(html);
  const picture = await page.screenshot();
  await browser.close();
  await sharp(picture)
    .webp({ quality: 88, effort: 6 })
    .withExif({ IFD0: { ImageDescription: hash } })
    .toFile(file);
  return true;
}
