import { describe, expect, it } from 'vitest';
import { faq, problemsOf, video } from './content.ts';

const beside = { 'videos/a/video.mp4': '', 'videos/a/captions.vtt': '', 'videos/a/poster.webp': '' };
const scene = (name: string, text: string, at: number) =>
  `${name}${name && '\n'}00:00:${at}.000 --> 00:00:${at + 9}.000\n${text}\n\n`;
const lesson = (chapters: string, body = '') => ({
  'videos/a/index.mdx': `${video({ course: 'c', seconds: '90' })}${body}`,
  'videos/a/chapters.vtt': `WEBVTT\n\n${chapters}`,
  ...beside,
});
const chaptersSaid = (chapters: string, body = '') =>
  problemsOf(lesson(chapters, body))
    .filter(({ file }) => file === 'videos/a/chapters.vtt')
    .map(({ line, what }) => `${line} ${what}`);

describe('the scenes of a lesson', () => {
  const good = scene('start', 'はじめに', 10) + scene('open-form', '開く', 20);

  it('have names that addresses can carry', () => {
    expect(chaptersSaid(good)).toEqual([]);
    expect(chaptersSaid(scene('', 'はじめに', 10) + scene('開く', '開く', 20))).toEqual([
      '3 場面「はじめに」に、アドレスになる名前がありません。',
      '7 場面「開く」に、アドレスになる名前がありません。',
    ]);
  });

  it('share their name with no other place of the page', () => {
    expect(chaptersSaid(good + scene('start', 'もう一度', 30))).toEqual([
      '12 場面「もう一度」の名前 start は、/videos/a/ でもう使われています。',
    ]);
    expect(chaptersSaid(good, '\n\n## 見出し [#start]\n')).toHaveLength(1);
  });

  it('are published addresses: none may go dark', () => {
    const texts = { ...lesson(good), 'addresses.txt': '/videos/a/#start\n/videos/a/#gone\n' };
    const dark = problemsOf(texts).filter(({ file, isNotice }) => file === 'addresses.txt' && !isNotice);
    expect(dark.map(({ what }) => what)).toEqual([
      '/videos/a/#gone が開けなくなります。お客様に送ったリンクが切れます。',
    ]);
  });
});

describe('a link to a moment', () => {
  const said = (address: string) =>
    problemsOf({
      ...lesson(scene('start', 'はじめに', 10)),
      'faqs/a/index.mdx': faq(`[見る](${address})`),
    })
      .filter(({ file }) => file === 'faqs/a/index.mdx')
      .map(({ what }) => what);

  it.each(['/videos/a/#start', '/videos/a/#t=18', '/videos/a/#t=1m18s', '/videos/a/?t=18'])(
    '%s',
    (address) => {
      expect(said(address)).toEqual([]);
    },
  );

  it.each(['/videos/a/#statr', '/videos/a/#t=90', '/videos/a/#t=soon'])('%s leads nowhere', (address) => {
    expect(said(address)).toHaveLength(1);
  });
});
