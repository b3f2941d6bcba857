import { describe, expect, it } from 'vitest';
import { embedAddress, hostName, isHls, videoPolicy, watchAddress } from '#lib/video-source.ts';

const playlist = 'https://video.example.jp/a.m3u8';

it.each([
  ['youtube:dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['vimeo:12345', 'https://vimeo.com/12345'],
  [playlist, playlist],
])('%s is watched at %s', (source, address) => {
  expect(watchAddress(source)).toBe(address);
});

it('a frame stores no cookie where its owner offers that, and begins at the second', () => {
  expect(embedAddress('youtube:abc', 17.808)).toMatch(
    /^https:\/\/www\.youtube-nocookie\.com\/embed\/abc\?autoplay=1&start=18&/,
  );
  expect(embedAddress('vimeo:12345', 78)).toMatch(
    /^https:\/\/player\.vimeo\.com\/video\/12345\?dnt=1&.*#t=78s$/,
  );
  expect(embedAddress(playlist, 3)).toBe('');
});

it('people are told whom pressing play will ask', () => {
  expect(['youtube:abc', 'vimeo:1', playlist].map(hostName)).toEqual([
    'YouTube',
    'Vimeo',
    'video.example.jp',
  ]);
  expect([isHls(playlist), isHls('vimeo:1')]).toEqual([true, false]);
});

describe('videoPolicy', () => {
  it('allows nobody where no lesson plays from elsewhere', () => {
    expect(videoPolicy([])).toEqual({ frame: [], media: [], connect: [] });
  });

  it('allows only the hosts in use, each once', () => {
    expect(videoPolicy(['youtube:a', 'youtube:b'])).toEqual({
      frame: ['https://www.youtube-nocookie.com'],
      media: [],
      connect: [],
    });
    expect(videoPolicy(['vimeo:1'])).toMatchObject({ frame: ['https://player.vimeo.com'], media: [] });
    expect(videoPolicy([playlist, 'https://video.example.jp/b.m3u8'])).toEqual({
      frame: [],
      media: ['blob:', 'https://video.example.jp'],
      connect: ['https://video.example.jp'],
    });
  });
});
