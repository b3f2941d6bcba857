import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { parseVtt } from '#lib/vtt.ts';
import { captions, chapters, timestamp } from '../../../../scripts/videos/captions.ts';
import { plan } from '../../../../scripts/videos/plan.ts';
import { storyboard } from '../../../../scripts/videos/storyboard.ts';

describe('timestamp', () => {
  it('counts hours, minutes and thousandths, and carries over', () => {
    expect(timestamp(0)).toBe('00:00:00.000');
    expect(timestamp(83.4561)).toBe('00:01:23.456');
    expect(timestamp(3599.9996)).toBe('01:00:00.000');
  });
});

describe.each(globSync('content/videos/*/storyboard.yaml'))('%s', (file) => {
  const planned = plan(storyboard.parse(load(readFileSync(file, 'utf8'))));
  const beside = (name: string) => readFileSync(path.join(path.dirname(file), name));

  it('has the captions and chapters that stand beside it (else: npm run videos)', () => {
    expect(beside('captions.vtt').toString()).toBe(captions(planned));
    expect(beside('chapters.vtt').toString()).toBe(chapters(planned));
  });

  it('leaves time to read: at most 8 characters a second, no two captions at once', () => {
    const cues = parseVtt(captions(planned));
    expect(cues).toHaveLength(planned.scenes.length);
    for (const [index, { startSeconds, endSeconds, text }] of cues.entries()) {
      expect(text.length / (endSeconds - startSeconds), text).toBeLessThanOrEqual(8);
      expect(startSeconds, text).toBeGreaterThanOrEqual(cues[index - 1]?.endSeconds ?? 0);
    }
  });

  it('lasts one to three minutes, and its front matter says how long', () => {
    expect(planned.length).toBeGreaterThanOrEqual(60);
    expect(planned.length).toBeLessThanOrEqual(180);
    const [, seconds] = /^seconds: (\d+)$/m.exec(beside('index.mdx').toString()) ?? [];
    expect(Number(seconds)).toBe(planned.length);
  });

  it('is an MP4 that starts before it is whole, of at most 3 MB', () => {
    const video = beside('video.mp4');
    expect(video.length).toBeLessThanOrEqual(3_000_000);
    expect(video.indexOf('moov')).toBeGreaterThan(0);
    expect(video.indexOf('moov')).toBeLessThan(video.indexOf('mdat'));
  });
});
