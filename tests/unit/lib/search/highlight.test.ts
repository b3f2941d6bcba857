import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anywhere, excerpt, highlight, type Piece } from '#lib/search/highlight.ts';
import { marksOf } from '#lib/search/plan.ts';

/** Any 16-bit units, halves of characters too. */
const anything = fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units));

const shown = (pieces: Piece[]) =>
  pieces.map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join('');
const mark = (text: string, query: string) => shown(highlight(text, marksOf(query)));

describe('highlight', () => {
  test.each([
    ['管理画面にログインする', 'ろぐいん', '管理画面に[ログイン]する'],
    ['サーバーの設定', 'サーバ', '[サーバー]の設定'],
    ['CSVで書き出す', 'ｃｓｖ', '[CSV]で書き出す'],
    ['配信ソフトで配信する', '配信', '[配信]ソフトで[配信]する'],
    ['配信設定シート', '配信 設定', '[配信設定]シート'],
    ['見込み客と話す', '見込み客', '[見込み客]と話す'],
    ['音声が途切れる', '音が出ない', '[音]声が途切れる'],
    ['幅は1280x720です', '1280x720', '幅は[1280x720]です'],
    ['幅は1280×720です', '１２８０ｘ７２０', '幅は[1280×720]です'],
    ['ﾛｸﾞｲﾝ画面とｶﾊﾟ', 'ログイン カパ', '[ﾛｸﾞｲﾝ]画面と[ｶﾊﾟ]'],
    ['ﾒｰﾙを送る', 'メール', '[ﾒｰﾙ]を送る'],
    ['か\u3099いと\u3099', 'ガイド', '[か\u3099いと\u3099]'],
    ['配信設定シート', '宇宙', '配信設定シート'],
    ['メールを確かめる', 'メール', '[メール]を確かめる'],
    ['リマインドﾒｰﾙ', 'めーる', 'リマインド[ﾒｰﾙ]'],
    ['スマホでもデモを見る', 'デモ', 'スマホでも[デモ]を見る'],
    ['Windowsで何をto do', 'do', 'Windowsで何をto [do]'],
    ['domainとＡＩと生成AI', 'AI', 'domainと[ＡＩ]と生成[AI]'],
    ['Gmailとmailbox', 'mail', 'Gmailと[mail]box'],
    ['30fpsで送る', 'FPS', '30[fps]で送る'],
  ])('%s, %s → %s', (text, query, expected) => {
    expect(mark(text, query)).toBe(expected);
  });

  test('who looks for letters finds them inside of words too', () => {
    expect(shown(highlight('まだGmailは確かめない', ['まだ', 'mail', 'める'], anywhere))).toBe(
      '[まだ]G[mail]は確かめない',
    );
  });

  test('loses and adds nothing, whatever comes', () => {
    fc.assert(
      fc.property(anything, anything, (text, query) => {
        const pieces = highlight(text, marksOf(query));
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
      }),
    );
  });
});

describe('excerpt', () => {
  const text = `${'はじめの文です。'.repeat(20)}マイクが消音になっていないかを見ます。${'あとの文です。'.repeat(20)}`;

  test('begins with the sentence of the first word found', () => {
    expect(shown(excerpt(text, ['消音'], 40))).toMatch(/^マイクが\[消音\]になっていないかを見ます。.*…$/);
  });

  test('the words come in the order of their worth', () => {
    const both = `マイクを選びます。${'あとの文です。'.repeat(20)}音声ミキサーを開きます。`;
    expect(shown(excerpt(both, ['音声みきさ', 'まいく'], 30))).toBe('[音声ミキサー]を開きます。');
  });

  test('without a word found, begins with the text', () => {
    expect(shown(excerpt(text, ['宇宙'], 16))).toBe('はじめの文です。はじめの文です。…');
  });

  test('in a sentence without end, begins a little before the word', () => {
    const endless = `${'あ'.repeat(200)}消音${'い'.repeat(200)}`;
    expect(shown(excerpt(endless, ['消音'], 40))).toMatch(/^…あ{10}\[消音\]い+…$/);
  });
});
