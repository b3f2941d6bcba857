import { describe, expect, it } from 'vitest';
import { fromHtml } from 'hast-util-from-html';
import { copyOf, quote, titleOf, type Target } from '#lib/mail-copy.ts';

const target: Target = {
  title: 'ライブ配信を設定する',
  line: '配信を作り、当日に始めるまでを順に進めます。',
  url: 'https://guide.example.jp/manuals/live-delivery/',
};

describe('copyOf', () => {
  it('gives a mail three lines, the address alone on the last', () => {
    expect(copyOf('mail', target)).toEqual({
      plain:
        '■ライブ配信を設定する\n配信を作り、当日に始めるまでを順に進めます。\nhttps://guide.example.jp/manuals/live-delivery/',
      html: '<p>■ライブ配信を設定する<br>配信を作り、当日に始めるまでを順に進めます。<br><a href="https://guide.example.jp/manuals/live-delivery/">https://guide.example.jp/manuals/live-delivery/</a></p>',
    });
  });

  it('gives a chat the title as a link, or title and address as text', () => {
    expect(copyOf('chat', target)).toEqual({
      plain: 'ライブ配信を設定する\nhttps://guide.example.jp/manuals/live-delivery/',
      html: '<a href="https://guide.example.jp/manuals/live-delivery/">ライブ配信を設定する</a>',
    });
  });

  it('gives the address alone as text alone', () => {
    expect(copyOf('url', target)).toEqual({ plain: 'https://guide.example.jp/manuals/live-delivery/' });
  });

  const hostile = [
    '</a><script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '" onmouseover="alert(1)',
    'Q&A &lt;b&gt; 「引用」',
    '二行目\nhttps://evil.example/\r\n三行目',
    '行\u2028分け\u2029と\u0085改行\u0000',
    '逆\u202Eさま\u202C\u2066x\u2069',
  ];

  it.each(hostile)('keeps the shape around %j', (words) => {
    for (const shape of ['mail', 'chat'] as const) {
      const url = `https://guide.example.jp/search/?q=${words}&kind="'<>`;
      const { plain, html = '' } = copyOf(shape, { title: words, line: words, url });
      expect(plain.split(/\r|\n|[\u0085\u2028\u2029]/)).toHaveLength(shape === 'mail' ? 3 : 2);
      expect(plain).not.toMatch(/[\u0000-\u0009\u202A-\u202E\u2066-\u2069]/);
      const address = plain.split('\n').at(-1) ?? '';
      expect(address).toMatch(/^https:\/\/guide\.example\.jp\/search\/\?q=[!-~]*$/);
      expect(address).not.toMatch(/[\s"<>]/);
      // What a mail program reads out of it is what was meant, and nothing is made of it but lines and one link.
      const names: string[] = [];
      const text: string[] = [];
      const walk = (node: ReturnType<typeof fromHtml> | ReturnType<typeof fromHtml>['children'][number]) => {
        if (node.type === 'text') text.push(node.value);
        if (node.type === 'element') {
          names.push(node.tagName);
          if (node.tagName === 'br') text.push('\n');
          expect(Object.keys(node.properties)).toEqual(node.tagName === 'a' ? ['href'] : []);
          if (node.tagName === 'a') expect(node.properties['href']).toBe(address);
        }
        if ('children' in node) node.children.forEach(walk);
      };
      walk(fromHtml(html, { fragment: true }));
      expect(names).toEqual(shape === 'mail' ? ['p', 'br', 'br', 'a'] : ['a']);
      expect(text.join('')).toBe(shape === 'mail' ? plain : plain.split('\n')[0]);
    }
  });
});

describe('titleOf', () => {
  it.each([
    [{ page: '配信が止まったとき' }, '配信が止まったとき'],
    [{ page: '配信設定シート', version: '1.0' }, '配信設定シート v1.0'],
    [{ page: '配信が止まったとき', heading: '音が出ない' }, '配信が止まったとき「音が出ない」'],
    [
      { page: '配信する', heading: '形式で「ライブ」を選ぶ', step: 2 },
      '配信する 手順2「形式で『ライブ』を選ぶ」',
    ],
    [{ page: '月1回の会', isModelCase: true, heading: '成果' }, 'モデル例(架空): 月1回の会「成果」'],
  ])('%j', (named, title) => {
    expect(titleOf(named)).toBe(title);
  });
});

it('quotes words that quote', () => {
  expect(quote('「次へ」がない')).toBe('「『次へ』がない」');
});
