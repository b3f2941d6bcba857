import { describe, expect, it } from 'vitest';
import { faq, manual, problemsOf } from './content.ts';

const said = (texts: Record<string, string>) =>
  problemsOf(texts)
    .filter(({ file }) => file.startsWith('faqs/'))
    .map(({ file, line, what, isNotice }) => `${file}:${line} ${isNotice ? '注意 ' : ''}${what}`);

const model = faq('本文です。', { title: 'ログインできません' });
const later = { expireAt: '2026-12-31T23:59:00+09:00', successor: '/faqs/new/' };
const over = { expireAt: '2026-10-31T23:59:00+09:00', successor: '/faqs/other/' };

describe('an entry that was copied and left as it was', () => {
  it('is told, with its model', () => {
    expect(said({ 'faqs/model/index.mdx': model, 'faqs/model-2/index.mdx': model })).toEqual([
      'faqs/model-2/index.mdx:2 題名が content/faqs/model/index.mdx と同じです。',
      'faqs/model-2/index.mdx:11 注意 order が content/faqs/model/index.mdx と同じです。',
    ]);
  });

  it('is the draft of the two', () => {
    const copy = faq('本文です。', { title: 'ログインできません', order: '2', draft: 'true' });
    expect(said({ 'faqs/a/index.mdx': copy, 'faqs/model/index.mdx': model })).toEqual([
      'faqs/a/index.mdx:2 題名が content/faqs/model/index.mdx と同じです。',
    ]);
  });

  it.each([
    ['another title and order', { title: 'パスワードを忘れました', order: '2' }],
    ['another title and topic', { title: 'パスワードを忘れました', topic: '契約・請求' }],
    ['the same title, from whom the new one takes over', { title: 'ログインできません', ...later }],
    ['the same title, and its time is over', { title: 'ログインできません', ...over }],
  ])('is none with %s (control)', (_, fields) => {
    const texts = { 'faqs/new/index.mdx': model, 'faqs/old/index.mdx': faq('本文です。', fields) };
    expect(said(texts).filter((sentence) => sentence.includes('同じ'))).toEqual([]);
  });

  it('is none under another kind (control)', () => {
    const other = manual('', { title: 'ログインできません' });
    expect(said({ 'faqs/model/index.mdx': model, 'manuals/model/index.mdx': other })).toEqual([]);
  });
});
