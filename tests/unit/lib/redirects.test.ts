import { expect, it } from 'vitest';
import { movedAnchors, ofPages, readRedirects, withQuery } from '#lib/redirects.ts';

const redirects = readRedirects(`# 説明
/faqs/old/   /faqs/new/

/faqs/new/#film /faqs/new/#movie
/faqs/old/#silent /faqs/new/#no-sound
/faqs/other/#a /faqs/new/#b
/faqs/new/#gone /faqs/new/
`);

it('reads two addresses a line, and knows the line', () => {
  expect(redirects[0]).toEqual({ from: '/faqs/old/', to: '/faqs/new/', line: 2 });
  expect(readRedirects('/faqs/alone/')).toEqual([{ from: '/faqs/alone/', to: '', line: 1 }]);
});

it('a server can answer for pages, not for anchors', () => {
  expect(ofPages(redirects).map(({ from }) => from)).toEqual(['/faqs/old/']);
});

it('anchors of a page, and of a page that moved to it, lead to their place now', () => {
  expect([...movedAnchors(redirects, '/faqs/new/')]).toEqual([
    ['film', 'movie'],
    ['silent', 'no-sound'],
  ]);
  expect([...movedAnchors(redirects, '/faqs/other/')]).toEqual([]);
});

it.each([
  ['/faqs/b/', '', '/faqs/b/'],
  ['/faqs/b/', '?q=1', '/faqs/b/?q=1'],
  ['/faqs/b/#video', '?q=1', '/faqs/b/?q=1#video'],
  ['https://guide.example.jp/faqs/b/#video', '?q=1', 'https://guide.example.jp/faqs/b/?q=1#video'],
])('%s opened with 「%s」 is %s', (to, query, address) => {
  expect(withQuery(to, query)).toBe(address);
});
