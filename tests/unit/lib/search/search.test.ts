import { describe, expect, test } from 'vitest';
import type { Lexicon } from '#lib/search/lexicon.ts';
import { runsOf } from '#lib/search/runs.ts';
import { search as searchWith, type Ask } from '#lib/search/search.ts';
import { foldTitles, matchTitles, type Title, type TitleList } from '#lib/search/titles.ts';
import { indexTokens } from '#lib/search/tokens.ts';

const page = (path: string, title: string, aliases: string[] = []): Title => ({
  path,
  kind: path.startsWith('/faqs/') ? 'faqs' : 'manuals',
  title,
  aliases,
  sample: false,
});

const kinds: TitleList['kinds'] = {
  manuals: { label: 'マニュアル', aliases: ['手順書'] },
  videos: { label: '動画', aliases: [] },
  courses: { label: '講座', aliases: [] },
  templates: { label: 'テンプレート', aliases: ['テンプレ'] },
  cases: { label: '事例', aliases: [] },
  faqs: { label: 'よくある質問', aliases: ['FAQ'] },
  guide: { label: 'ご案内', aliases: [] },
};

const titles = foldTitles({
  kinds,
  pages: [
    { path: '/faqs/', kind: 'guide', title: 'よくある質問', aliases: ['FAQ'], sample: false },
    {
      path: '/contact/',
      kind: 'guide',
      title: 'ご意見・お困りごと',
      aliases: ['苦情', '連絡先'],
      sample: false,
    },
    page('/manuals/sign-in/', '管理画面にログインする', ['サインイン', 'ろぐいん', 'login']),
    page('/manuals/live-trouble/', '配信が止まったとき・音が出ないときの対処', [
      '固まる',
      '音声が聞こえない',
    ]),
    page('/manuals/reminder-emails/', '申込完了メールとリマインドメールを設定する'),
    page('/faqs/cannot-sign-in/', 'ログインできません', ['ログイン']),
    page('/faqs/csv-garbled/', 'CSVをExcelで開くと文字が化けます', ['文字化け']),
    page('/faqs/record-live/', 'ライブを録画できますか', ['ろくが']),
  ],
});

const texts: Record<string, string> = {
  '/manuals/sign-in/#locked': 'パスワードを5回続けて間違えると、30分ログインできなくなります。',
  '/manuals/live-trouble/#sound': '配信ソフトの音声ミキサーで、マイクが消音になっていないかを見ます。',
  '/manuals/live-trouble/#stopped': '映像が止まったら、配信ソフトの接続を確かめます。',
  '/manuals/reminder-emails/#steps': '申込の直後に送るメールと、開催の前日に送るメールを決めます。',
  '/faqs/csv-garbled/': '文字コードをUTF-8にして読み込みます。',
};

const lexicon: Lexicon = { ways: {}, vocabulary: [] };
const search = (list: typeof titles, query: string, scoresOf: Ask['scoresOf']) =>
  searchWith(list, query, { scoresOf, lexicon: () => Promise.resolve(lexicon) }, { literal: false });

/** An index over the texts: each record that holds a token scores one, times its `weight`. */
const indexOf = (texts: Record<string, string>, weight: (address: string) => number = () => 1) => {
  const records = Object.entries(texts).map(
    ([address, text]) => [address, indexTokens(runsOf(text), { hiragana: false })] as const,
  );
  return (token: string) => {
    const holding = records.filter(([, tokens]) => tokens.some((known) => known.startsWith(token)));
    return Promise.resolve(new Map(holding.map(([address]) => [address, weight(address)])));
  };
};
const find = (query: string) => search(titles, query, indexOf(texts));
const paths = (pages: { path: string }[]) => pages.map(({ path }) => path);

describe('matchTitles', () => {
  test.each(['ログイン', 'ﾛｸﾞｲﾝ', 'ろぐいん', 'ロ グ イ ン', 'ログいn', 'ろぐいｎ', 'ログイnn'])(
    '%s: the page of that very name comes first',
    (query) => {
      expect(paths(matchTitles(titles, query))).toContain('/manuals/sign-in/');
      expect(paths(matchTitles(titles, query))).toContain('/faqs/cannot-sign-in/');
    },
  );

  test('a name inside the query asks for its page beside the texts, never in the title list', async () => {
    const query = '配信ソフトでろくがしたい';
    expect(matchTitles(titles, query)).toEqual([]);
    expect(paths((await find(query)).results)).toContain('/faqs/record-live/');
    expect(paths((await find('配信ソフトでログしたい')).results)).not.toContain('/faqs/record-live/');
  });

  test('words in any order, and without their grammar', () => {
    expect(paths(matchTitles(titles, '音 配信'))).toEqual(['/manuals/live-trouble/']);
    expect(paths(matchTitles(titles, 'りまいんど'))).toEqual(['/manuals/reminder-emails/']);
  });

  test.each(['login', 'LOGIN', 'ｌｏｇｉｎ', 'log in', 'Log-in'])(
    '%s: a Latin alias, however it is written',
    (query) => {
      expect(paths(matchTitles(titles, query))).toEqual(['/manuals/sign-in/']);
    },
  );

  test.each(['ろくが', 'ロクガ', '録画'])('%s: the reading is a name like any other', (query) => {
    expect(paths(matchTitles(titles, query))).toEqual(['/faqs/record-live/']);
  });

  test.each(['よくある質問', 'FAQ', 'ｆａｑ'])(
    '%s: the list of the kind, then all that is of the kind',
    (query) => {
      const [first, ...others] = matchTitles(titles, query);
      expect(first?.path).toBe('/faqs/');
      expect(others.map(({ kind }) => kind)).toEqual(['faqs', 'faqs', 'faqs']);
    },
  );

  test('the name of a kind beside a word asks for that kind', () => {
    expect(paths(matchTitles(titles, 'faq ログイン'))).toEqual(['/faqs/cannot-sign-in/']);
    expect(paths(matchTitles(titles, '手順書 メール'))).toEqual(['/manuals/reminder-emails/']);
  });

  test('a part of the name of a kind asks for nothing', () => {
    expect(paths(matchTitles(titles, '質問'))).toEqual(['/faqs/']);
  });

  test('the pages of the guide itself are found', () => {
    expect(paths(matchTitles(titles, '苦情'))).toEqual(['/contact/']);
  });

  test('two kana inside of a word are no word: the かれ of 聞かれました is no カレー', () => {
    const asked = foldTitles({ kinds, pages: [page('/faqs/asked/', '聞かれました', ['お礼メール'])] });
    expect(matchTitles(asked, 'カレー')).toEqual([]);
    expect(matchTitles(asked, 'メール')).toHaveLength(1);
    expect(matchTitles(asked, '聞')).toHaveLength(1);
  });

  test.each(['', ' ', '😀', '!?', '宇宙旅行', '.*', '[', '\\'])('%j matches nothing', (query) => {
    expect(matchTitles(titles, query)).toEqual([]);
  });
});

describe('search', () => {
  test('a sure reading is marked, whatever the first page was found by', async () => {
    const readings: Lexicon = { ways: { ろくが: ['録画'] }, vocabulary: ['ロクカ'] };
    const scoresOf = indexOf({ '/faqs/record-live/#keep': 'ロクガのボタンで、録画を残します。' });
    const found = await searchWith(
      titles,
      'ﾛｸｶﾞ',
      { scoresOf, lexicon: () => Promise.resolve(readings) },
      { literal: false },
    );
    expect(found.changes).toEqual([]);
    expect(found.marks).toEqual(['ろくが', '録画']);
  });

  test('what the title list showed stays in place, the texts follow', async () => {
    const { results, isNear } = await find('ログイン');
    const named = paths(matchTitles(titles, 'ログイン'));
    expect(paths(results).slice(0, named.length)).toEqual(named);
    expect(isNear).toBe(false);
  });

  test('names the sections that answer, best first', async () => {
    const { results } = await find('マイクが消音');
    expect(results[0]).toMatchObject({ path: '/manuals/live-trouble/', anchors: ['sound'] });
  });

  test('words in different sections still make one page', async () => {
    const { results } = await find('ミキサー 接続');
    expect(results[0]?.path).toBe('/manuals/live-trouble/');
    expect(results[0]?.anchors.toSorted()).toEqual(['sound', 'stopped']);
  });

  test('a word that nobody knows does not empty the list', async () => {
    const { results, isNear } = await find('文字コード 読み込み ズワイガニ');
    expect(paths(results)).toEqual(['/faqs/csv-garbled/']);
    expect(isNear).toBe(false);
  });

  test('of pages that only their text names, those of the guide itself come last', async () => {
    const said = indexOf({ '/contact/': '配信ソフト 担当者', '/manuals/live-trouble/': '担当者' });
    expect(paths((await search(titles, '担当者', said)).results)).toEqual([
      '/manuals/live-trouble/',
      '/contact/',
    ]);
  });

  test('says so when nothing fits: near pages or none', async () => {
    const near = await find('前日料金');
    expect(near).toMatchObject({ isNear: true });
    expect(paths(near.results)).toEqual(['/manuals/reminder-emails/']);
    expect(await find('宇宙旅行')).toMatchObject({ results: [], isNear: true });
  });

  test.each([
    ['解約', '約束を理解する'],
    ['返金', '金曜に返す'],
    ['料金', '料理とお金'],
    ['クレーム', 'フレーム'],
  ])('「%s」 is not near 「%s」: a lone character is no word', async (query, text) => {
    const one = indexOf({ '/manuals/sign-in/': text });
    expect(await search(titles, query, one)).toMatchObject({ results: [], isNear: true });
    expect((await search(titles, text, one)).results).toHaveLength(1);
  });

  test('far below the best, half of the words is noise, and all of them are not', async () => {
    const lopsided = indexOf(
      {
        '/manuals/live-trouble/': 'OBSの音声ミキサー',
        '/manuals/sign-in/': 'OBSで開く',
        '/faqs/csv-garbled/': 'CSVを開く',
      },
      (address) => (address === '/manuals/live-trouble/' ? 9 : 0.5),
    );
    expect(paths((await search(titles, 'OBS', lopsided)).results)).toEqual([
      '/manuals/live-trouble/',
      '/manuals/sign-in/',
    ]);
    expect(paths((await search(titles, 'OBS 音声', lopsided)).results)).toEqual(['/manuals/live-trouble/']);
  });

  test('rejects when the index can not be had', async () => {
    await expect(search(titles, 'ログイン', () => Promise.reject(new Error('offline')))).rejects.toThrow(
      'offline',
    );
  });
});

describe('with a lexicon', () => {
  const known: Lexicon = { ways: { 無音: ['音声'] }, vocabulary: ['wi', 'fi', 'call', 'ログイン'] };
  const findIn = (query: string, text: string) =>
    searchWith(
      titles,
      query,
      { scoresOf: indexOf({ '/manuals/sign-in/': text }), lexicon: () => Promise.resolve(known) },
      { literal: false },
    );

  test('says what it read as another word, and keeps silent of another spelling', async () => {
    expect((await findIn('無音', '音声')).changes).toEqual([{ typed: '無音', used: '音声' }]);
    expect(await findIn('wifi', 'Wi-Fi')).toMatchObject({ changes: [], isNear: false, results: [{}] });
  });

  test('what only sounds like two consonants is near, a longer word answers', async () => {
    expect(await findIn('カレー', 'call')).toMatchObject({ isNear: true, results: [{}] });
    expect(await findIn('login', 'ログイン')).toMatchObject({ isNear: false, results: [{}] });
  });
});

test('without the lexicon the words are taken as they were typed', async () => {
  const broken: Ask = {
    scoresOf: () => Promise.resolve(new Map()),
    lexicon: () => Promise.reject(new Error('404')),
  };
  const { results, changes } = await searchWith(titles, 'ログイン', broken, { literal: false });
  expect(results[0]?.path).toBe('/manuals/sign-in/');
  expect(changes).toEqual([]);
});

test('a change is said where the first page was found by it, not where another one was', async () => {
  const ask: Ask = {
    scoresOf: indexOf({ '/faqs/csv-garbled/': 'ログインして書き出します。' }),
    lexicon: () => Promise.resolve({ ways: { login: ['ログイン'], signon: ['ログイン'] }, vocabulary: [] }),
  };
  const named = await searchWith(titles, 'login', ask, { literal: false });
  expect(paths(named.results)).toEqual(['/manuals/sign-in/', '/faqs/csv-garbled/']);
  expect(named.changes).toEqual([]);
  const read = await searchWith(titles, 'signon', ask, { literal: false });
  expect(paths(read.results)).toEqual(['/faqs/csv-garbled/']);
  expect(read.changes).toEqual([{ typed: 'signon', used: 'ログイン' }]);
});
