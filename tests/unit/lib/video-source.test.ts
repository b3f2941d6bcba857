import { expect, it } from 'vitest';
import { watchAddress } from '#lib/video-source.ts';

it.each([
  ['youtube:dQw4w9WgXcQ', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
  ['vimeo:12345', 'https://vimeo.com/12345'],
  ['https://video.example.jp/a.m3u8', 'https://video.example.jp/a.m3u8'],
])('%s is watched at %s', (source, address) => {
  expect(watchAddress(source)).toBe(address);
});
