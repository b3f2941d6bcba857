import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { transcript } from '#lib/transcript.ts';
import { parseVtt, type Cue } from '#lib/vtt.ts';

const cue = (startSeconds: number, endSeconds: number, text = `${startSeconds}`, id?: string): Cue => ({
  ...(id && { id }),
  startSeconds,
  endSeconds,
  text,
});

describe('transcript', () => {
  it('gives each caption to its chapter, and says the second that people read', () => {
    const chapters = [cue(0, 17.808, 'はじめに', 'start'), cue(17.808, 30, 'ホーム', 'home')];
    const captions = [cue(0, 5, 'あ'), cue(17.808, 22, 'い')];
    expect(transcript(chapters, captions)).toEqual([
      {
        id: 'start',
        title: 'はじめに',
        second: 0,
        startSeconds: 0,
        groups: [[{ second: 0, startSeconds: 0, text: 'あ' }]],
      },
      {
        id: 'home',
        title: 'ホーム',
        second: 18,
        startSeconds: 17.808,
        groups: [[{ second: 18, startSeconds: 17.808, text: 'い' }]],
      },
    ]);
  });

  it('cuts a long chapter into groups of about the same length', () => {
    const captions = Array.from({ length: 8 }, (_, index) => cue(index * 5, index * 5 + 4.9));
    const [chapter] = transcript([cue(0, 40, '全部', 'all')], captions);
    expect(chapter?.groups.map((group) => group.length)).toEqual([3, 2, 3]);
  });

  it('is one chapter without a name where there are none, and empty chapters without captions', () => {
    expect(transcript([], [cue(0, 4)])).toMatchObject([{ id: '', title: '', groups: [[{ text: '0' }]] }]);
    expect(transcript([cue(0, 4, 'はじめに', 'start')], [])).toMatchObject([{ id: 'start', groups: [] }]);
    expect(transcript([], [])).toMatchObject([{ id: '', groups: [] }]);
  });

  it('keeps captions before the first chapter', () => {
    const [chapter] = transcript([cue(10, 20, '後', 'late')], [cue(0, 4)]);
    expect(chapter?.groups).toHaveLength(1);
  });
});

describe.each(globSync('content/videos/*/captions.vtt'))('%s', (file) => {
  const read = (name: string) => parseVtt(readFileSync(path.join(path.dirname(file), name), 'utf8'));
  const captions = read('captions.vtt');
  const groups = transcript(read('chapters.vtt'), captions).flatMap((chapter) => chapter.groups);

  it('loses no caption, and no two lines begin at the same second: each has an address', () => {
    const lines = groups.flat();
    expect(lines.map(({ text }) => text)).toEqual(captions.map(({ text }) => text));
    expect(new Set(lines.map(({ second }) => second)).size).toBe(lines.length);
  });

  it('has no group of more than 20 seconds', () => {
    const endOf = (text = '') => captions.find((caption) => caption.text === text)?.endSeconds ?? 0;
    for (const group of groups) {
      expect(endOf(group.at(-1)?.text) - (group[0]?.startSeconds ?? 0)).toBeLessThanOrEqual(20);
    }
  });
});
