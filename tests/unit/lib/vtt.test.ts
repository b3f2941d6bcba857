import { describe, expect, it } from 'vitest';
import { clock, cuesOnLines, parseVtt } from '#lib/vtt.ts';

describe('parseVtt', () => {
  it('reads times with and without hours, and joins the lines of a cue', () => {
    const vtt =
      'WEBVTT\r\n\r\nNOTE 覚え書き\r\n\r\n1\r\n00:01.500 --> 00:04.000 line:80%\r\n一行目\r\n二行目\r\n\r\n01:00:02.000 --> 01:00:03.000\r\n三つ目\r\n';
    expect(parseVtt(vtt)).toEqual([
      { id: '1', startSeconds: 1.5, endSeconds: 4, text: '一行目二行目' },
      { startSeconds: 3602, endSeconds: 3603, text: '三つ目' },
    ]);
  });

  it('finds nothing in a file without cues', () => {
    expect(parseVtt('WEBVTT\n')).toEqual([]);
    expect(parseVtt('')).toEqual([]);
  });
});

it('knows on which line of the file a cue has its times', () => {
  const vtt = 'WEBVTT\n\nstart\n00:00.000 --> 00:01.000\nはじめに\n\n00:01.000 --> 00:02.000\n終わりに\n';
  expect(cuesOnLines(vtt).map(({ line, text }) => `${line} ${text}`)).toEqual(['4 はじめに', '7 終わりに']);
});

describe('clock', () => {
  it.each([
    [0, '0:00'],
    [9.9, '0:09'],
    [78.4, '1:18'],
    [3600, '60:00'],
  ])('%d seconds read %s', (seconds, words) => {
    expect(clock(seconds)).toBe(words);
  });
});
