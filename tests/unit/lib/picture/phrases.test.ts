import { expect, it } from 'vitest';
import { phrases } from '#lib/picture/phrases.ts';

const cut = (title: string): string =>
  phrases(title)
    .map(({ text }) => text)
    .join('|');

it.each([
  '音が|出ません',
  '請求書を|もう一度もらえますか',
  '契約の|更新日は|いつですか',
  '管理者を|別の|人に|引き継ぎたい',
  '送り直せますか',
  '話し始める',
  '2人で|話せますか',
  '画面が|立ち上がらない',
  '会場|説明会',
  'サムネイルを|登録する',
  '「参加」になりますか',
  'Q&Aを|開く',
])('cuts %s', (marked) => {
  expect(cut(marked.replaceAll('|', ''))).toBe(marked);
});
