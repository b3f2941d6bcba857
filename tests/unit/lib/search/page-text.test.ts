import { describe, expect, test } from 'vitest';
import { pageText } from '#lib/search/page-text.ts';

const html = (body: string) =>
  `<!doctype html><html lang="ja"><head><meta name="description" content="題名の下の一行"></head>
   <body><header>見出し</header><main><article data-pagefind-body>${body}</article><p>外の文</p></main></body></html>`;

describe('pageText', () => {
  test('cuts at every h2 and h3 with an id', () => {
    const { summary, sections } = pageText(
      html(
        `<nav>現在地</nav><h1>題名</h1><p>はじめの文。</p><h2 id="steps">手順</h2>
         <ol><li><h3 id="open">開く</h3><p><strong>「新規作成」</strong>を
         押します。</p><p>次の文。</p></li></ol><h2>id のない見出し</h2><p>続き。</p>
         <form>記入欄</form><div data-pagefind-ignore>次にやること</div><footer>更新日</footer>`,
      ),
    );
    expect(summary).toBe('題名の下の一行');
    expect(sections).toEqual([
      { anchor: '', heading: '', text: 'はじめの文。' },
      { anchor: 'steps', heading: '手順', text: '' },
      { anchor: 'open', heading: '開く', text: '「新規作成」を押します。 次の文。 id のない見出し 続き。' },
    ]);
  });

  test('a group of captions is a section that opens at its second; the time of a line is no text', () => {
    const { sections } = pageText(
      html(
        `<h2 id="lesson-transcript">字幕の文章</h2><form>字幕の中を探す</form><h3 id="home">ホームで予定を見る</h3>
         <div><h4 id="t=18">0:18 ホームで予定を見る</h4><ol><li><a href="#t=18"><span data-pagefind-ignore>0:18</span>
         <span>予定が分かります。</span></a></li><li id="t=23">印を付けます。</li></ol></div>
         <h2 id="lesson-text">この動画について</h2><p>説明。</p>`,
      ),
    );
    expect(sections.slice(1)).toEqual([
      { anchor: 'lesson-transcript', heading: '字幕の文章', text: '' },
      { anchor: 'home', heading: 'ホームで予定を見る', text: '' },
      { anchor: 't=18', heading: '0:18 ホームで予定を見る', text: '予定が分かります。 印を付けます。' },
      { anchor: 'lesson-text', heading: 'この動画について', text: '説明。' },
    ]);
  });

  test('a page that does not say where its text is stops the build', () => {
    expect(() => pageText('<main>本文</main>')).toThrow('data-pagefind-body');
  });
});
