import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import * as thumbnail from '../../../../scripts/templates/thumbnail.ts';
import { designs, height, keptFree, margin } from '../../../../scripts/templates/thumbnail/designs.ts';
import { isXml, partsOf } from './kit/parts.ts';

const folder = 'content/templates/thumbnail';
const committed = (name: string) => readFileSync(`${folder}/${name}`);
const numbers = designs.map((_, index) => index + 1);

afterEach(() => vi.useRealTimers());

test('the committed files are those that their source draws, on every day', async () => {
  vi.useFakeTimers({ now: new Date('2031-02-03T04:05:06Z'), toFake: ['Date'] });
  const { files } = await thumbnail.make(readEntry('thumbnail'));
  expect(Object.keys(files)).toHaveLength(7);
  for (const [name, content] of Object.entries(files)) {
    expect(committed(name).equals(Buffer.from(content)), name).toBe(true);
  }
});

describe('thumbnail.pptx', () => {
  const parts = partsOf(committed('thumbnail.pptx'));

  test('the file offers the three designs as layouts', () => {
    const layouts = [...parts].filter(([name]) => /slideLayouts\/slideLayout\d+\.xml$/.test(name));
    const names = layouts.map(([, text]) => /<p:cSld name="([^"]*)"/.exec(text)?.[1]);
    expect(names.sort()).toEqual([...designs.map(({ name }) => name), '白紙']);
  });

  test('words are typed into placeholders, a photo is put into one', () => {
    const types = numbers.map((number) =>
      [...(parts.get(`ppt/slides/slide${number}.xml`) ?? '').matchAll(/<p:ph [^>]*type="(\w+)"/g)].map(
        ([, type]) => type,
      ),
    );
    expect(types).toEqual([['title'], ['title', 'pic'], ['body', 'title']]);
  });
});

test.each(numbers)('thumbnail-%i: words stay words in the SVG, and the PNG is 1280 × 720', async (number) => {
  const svg = committed(`thumbnail-${number}.svg`).toString();
  expect(isXml(svg)).toBe(true);
  for (const line of designs[number - 1]?.words.flatMap(({ lines }) => lines) ?? [])
    expect(svg).toContain(`>${line}<`);
  expect(svg).toContain('sans-serif');
  expect(svg).toContain(`v${readEntry('thumbnail').version}`);
  expect(await sharp(committed(`thumbnail-${number}.png`)).metadata()).toMatchObject({
    width: 1280,
    height: 720,
  });
});

test('the designs keep what the manual asks for', () => {
  for (const { words, logo } of designs) {
    for (const { id, lines, x, baseline, size } of words) {
      expect(size).toBeGreaterThan(height / 10);
      expect(x).toBeGreaterThanOrEqual(margin);
      expect(baseline - size).toBeGreaterThanOrEqual(margin);
      if (id === 'headline') expect(lines.every((line) => line.length <= 7) && lines.length === 2).toBe(true);
    }
    expect(logo.x + logo.w).toBeLessThan(keptFree.x);
    expect(logo.y + logo.h).toBeLessThanOrEqual(height - margin);
  }
});
