import { describe, expect, it } from 'vitest';
import { course, faq, manual, problemsOf, saidOf, template, video } from './content.ts';

const others = {
  'faqs/reset-password/index.mdx': faq('## 手順 [#steps]\n\n本文です。', { title: '再設定', order: '2' }),
  'faqs/being-written/index.mdx': faq('本文です。', { title: '書きかけ', order: '3', draft: 'true' }),
  'faqs/next-year/index.mdx': faq('本文です。', {
    title: '来年',
    order: '4',
    publishAt: '2027-01-01T09:00:00+09:00',
  }),
  'faqs/over/index.mdx': faq('本文です。', {
    expireAt: '2026-10-31T23:59:00+09:00',
    successor: '/faqs/reset-password/',
  }),
  'templates/sheet/index.mdx': template(),
  'templates/sheet/sheet.xlsx': '',
};
const said = (body: string, fields = {}): string[] =>
  saidOf(faq(body, fields), others).map((text) => text.replace(/^\d+ /, ''));

describe('a link', () => {
  it.each([
    ['/faqs/reset-pasword/', '/faqs/reset-pasword/ はありません。近いページ: /faqs/reset-password/'],
    ['/faqs/reset-password', '/faqs/reset-password はありません。近いページ: /faqs/reset-password/'],
    ['/manuals/reset-password/', '/manuals/reset-password/ はありません。近いページ: /faqs/reset-password/'],
    ['/faqs/something-else-entirely/', '/faqs/something-else-entirely/ はありません。'],
    ['faqs/reset-password/', 'リンク先 faqs/reset-password/ は / から書きます。'],
    ['/faqs/being-written/', '/faqs/being-written/ は下書きなので、お客様には開けません。'],
    ['/faqs/next-year/', '/faqs/next-year/ はまだ公開前です。'],
    ['/faqs/over/', '/faqs/over/ は公開を終えています。'],
    [
      '/faqs/reset-password/#step',
      '/faqs/reset-password/#step という見出しはありません。近い見出し: /faqs/reset-password/#steps',
    ],
    ['#nowhere', '#nowhere という見出しはありません。'],
    [
      '/templates/sheet/sheet.pdf',
      '/templates/sheet/sheet.pdf はありません。近いページ: /templates/sheet/sheet.xlsx',
    ],
  ])('to %s', (url, problem) => {
    expect(said(`[リンク](${url})`)).toEqual([problem]);
  });

  it.each([
    '/faqs/reset-password/',
    '/faqs/reset-password/#steps',
    '/contact/?from=/faqs/a/',
    '/manuals/',
    '/templates/sheet/sheet.xlsx',
    'https://example.jp/',
    'mailto:support@example.jp',
    'tel:+81300000000',
  ])('to %s is good (control)', (url) => {
    expect(said(`[リンク](${url})`)).toEqual([]);
  });

  it('into a page that can not be read is not blamed for the heading', () => {
    const tangled = { 'faqs/tangled/index.mdx': faq('{'.repeat(50)) };
    expect(saidOf(faq('[リンク](/faqs/tangled/#steps)'), tangled)).toEqual([]);
  });

  it('from a draft may wait for its target, but its front matter is read', () => {
    expect(said('[リンク](/faqs/not-yet/)', { draft: 'true' })).toEqual([]);
    expect(said('[リンク](/faqs/not-yet/)', { draft: 'true', order: null })).toHaveLength(1);
  });
});

describe('a path in front matter', () => {
  it('is held to the same, on its own line', () => {
    const text = faq('本文です。', { related: '\n  - /faqs/reset-password/\n  - /faqs/reset-pasword/' });
    expect(saidOf(text, others)).toEqual([
      '11 /faqs/reset-pasword/ はありません。近いページ: /faqs/reset-password/',
    ]);
  });

  it('names lessons and courses that exist', () => {
    const source = { source: 'youtube:dQw4w9WgXcQ' };
    const problems = problemsOf({
      'courses/first-delivery/index.mdx': course(),
      'videos/tour-of-console/index.mdx': video(source),
      'videos/set-up-live/index.mdx': video({ ...source, title: '設定', course: 'first-delivry' }),
      'manuals/a/index.mdx': manual(
        '## a [#before]\n## b [#steps]\n## c [#trouble]\n## d [#next]\n\n<Video lesson="tour-of-consle" />',
        { video: '/videos/set-up-life/' },
      ),
    });
    expect(problems.map(({ fix }) => fix).sort()).toEqual([
      '/videos/set-up-live/',
      'first-delivery',
      'tour-of-console',
    ]);
  });
});

it('a course names templates that exist, and nothing else as one', () => {
  const said = (templates: string) =>
    problemsOf({
      'templates/sheet/index.mdx': template(),
      'templates/sheet/sheet.xlsx': '',
      'courses/a/index.mdx': course({ templates: `[${templates}]` }),
    }).map(({ line, fix }) => `${line} ${fix}`);
  expect(said('/templates/sheet/')).toEqual([]);
  expect(said('/templates/sheat/')).toEqual(['12 /templates/sheet/']);
  expect(said('/courses/a/')).toHaveLength(1);
});

it('a link to what is over is a notice wherever it stands: that page leads on to its successor', () => {
  const over = {
    ...others,
    'courses/over/index.mdx': course({
      expireAt: '2026-10-31T23:59:00+09:00',
      successor: '/faqs/reset-password/',
    }),
  };
  const link = '/faqs/over/';
  const problems = problemsOf({
    ...over,
    'faqs/a/index.mdx': faq(`[リンク](${link})`, { related: `[${link}]` }),
    'videos/a/index.mdx': video({ course: 'over', source: 'youtube:dQw4w9WgXcQ' }),
    'home.yaml': `asked:\n  - { label: 止まった, path: ${link} }\neventDay:\n  - { label: 音, path: ${link} }\nstages:\n  - label: 更新前\n    lead: 決めます。\n    paths:\n      - /faqs/reset-password/\n      - ${link}\n`,
    'notice.md': `[手順](${link})`,
  });
  expect(problems.map(({ file, line, isNotice }) => `${file}:${line} ${isNotice}`).sort()).toEqual([
    'faqs/a/index.mdx:14 true',
    'faqs/a/index.mdx:9 true',
    'home.yaml:10 true',
    'home.yaml:2 true',
    'home.yaml:4 true',
    'notice.md:1 true',
    'videos/a/index.mdx:10 true',
  ]);
  expect(problemsOf({ ...others, 'notice.md': '[手順](/faqs/being-written/)' })[0]?.isNotice).toBeUndefined();
});

describe('a successor', () => {
  const over = (title: string, successor: string) =>
    faq('本文です。', { title, expireAt: '2026-10-31T23:59:00+09:00', successor });
  const circles = (texts: Record<string, string>) =>
    problemsOf({ ...others, ...texts }).map(({ file, line, what }) => `${file}:${line} ${what}`);

  it('that leads back to its page is told on each page of the circle', () => {
    const said = 'successor をたどると、このページに戻ります。';
    expect(circles({ 'faqs/b/index.mdx': over('乙', '/faqs/b/') })).toEqual([`faqs/b/index.mdx:13 ${said}`]);
    expect(
      circles({
        'faqs/b/index.mdx': over('乙', '/faqs/c/'),
        'faqs/c/index.mdx': over('丙', '/faqs/b/'),
        'faqs/d/index.mdx': over('丁', '/faqs/b/'),
      }),
    ).toEqual([`faqs/b/index.mdx:13 ${said}`, `faqs/c/index.mdx:13 ${said}`]);
  });

  it('may have a successor of its own (control)', () => {
    expect(circles({ 'faqs/b/index.mdx': over('乙', '/faqs/over/') })).toEqual([]);
  });
});

describe('home.yaml', () => {
  const home = (path: string): string =>
    `asked:\n  - { label: 止まった, path: ${path} }\neventDay:\n  - label: 音\n    path: /faqs/reset-password/\n` +
    `stages:\n  - { label: 更新前, lead: 決めます。, paths: [/faqs/reset-password/, ${path}] }\n`;
  const homeSaid = (text: string) =>
    problemsOf({ ...others, 'home.yaml': text }).map(({ file, line, what }) => `${file}:${line} ${what}`);

  it('leads to pages that exist', () => {
    expect(homeSaid(home('/faqs/reset-password/'))).toEqual([]);
    expect(homeSaid(home('/faqs/reset-pasword/'))).toEqual([
      'home.yaml:2 /faqs/reset-pasword/ はありません。近いページ: /faqs/reset-password/',
      'home.yaml:7 /faqs/reset-pasword/ はありません。近いページ: /faqs/reset-password/',
    ]);
  });

  it('leads to headings that exist', () => {
    const led = (path: string): string =>
      home('/faqs/reset-password/').replace(
        'label: 音\n    path: /faqs/reset-password/',
        `label: 音\n    path: ${path}`,
      );
    expect(homeSaid(led('/faqs/reset-password/#steps'))).toEqual([]);
    expect(homeSaid(led('/faqs/reset-password/#step'))).toEqual([
      'home.yaml:5 /faqs/reset-password/#step という見出しはありません。近い見出し: /faqs/reset-password/#steps',
    ]);
  });

  it('keeps its shape', () => {
    expect(homeSaid(home('reset-password'))).toEqual([
      'home.yaml:2 asked の 1 番目の path は /faqs/no-sound/ か /faqs/no-sound/#silent の形で書きます。',
      'home.yaml:7 stages の 1 番目の paths の 2 番目は /faqs/reset-password/ の形で書きます。',
    ]);
    expect(homeSaid('asked: []\n')).toEqual([
      'home.yaml:1 asked に 1 つ以上書きます。',
      'home.yaml:1 eventDay がありません。',
      'home.yaml:1 stages がありません。',
    ]);
  });
});

it('notice.md may be empty, and its links lead somewhere', () => {
  expect(problemsOf({ 'notice.md': '' })).toEqual([]);
  expect(problemsOf({ 'notice.md': '{障害} <対応中> です。' })).toEqual([]);
  expect(
    problemsOf({ ...others, 'notice.md': '復旧しました。\n\n[手順](/faqs/reset-pasword/)' }),
  ).toMatchObject([{ file: 'notice.md', line: 3, fix: '/faqs/reset-password/' }]);
});

it('a scene that a lesson does not have is told where the step names it, with the nearest name', () => {
  const lesson = {
    'courses/first-delivery/index.mdx': course(),
    'videos/live/index.mdx': video({ source: 'youtube:abc' }),
    'videos/live/chapters.vtt': 'WEBVTT\n\nchoose-type\n00:00.000 --> 00:10.000\n形式を選ぶ\n',
  };
  const step = (chapter: string) =>
    `<Steps>\n\n<Step id="a" title="選ぶ">\n\n<Video lesson="live" chapter="${chapter}" />\n\n</Step>\n\n</Steps>`;
  const said = (chapter: string) =>
    problemsOf({ ...others, ...lesson, 'faqs/a/index.mdx': faq(step(chapter)) }).map(
      ({ file, line, what, fix }) => `${file}:${line} ${what} ${fix}`,
    );
  expect(said('choose-type')).toEqual([]);
  expect(said('chose-type')).toEqual([
    'faqs/a/index.mdx:18 /videos/live/ に chose-type という場面はありません。近い場面: choose-type <Video lesson="live" chapter="choose-type" />',
  ]);
  expect(said('end')).toEqual([
    'faqs/a/index.mdx:18 /videos/live/ に end という場面はありません。 chapter を次のどれかにします: choose-type',
  ]);
});
