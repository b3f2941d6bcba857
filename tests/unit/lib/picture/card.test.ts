import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { drawCard, look, wordsOf, type Card } from '#lib/picture/card.ts';
import { pictureKey } from '#lib/picture/key.ts';

const card: Card = {
  icon: 'faq',
  kind: 'よくある質問',
  title: '音が出ません',
  foot: [{ icon: 'guide', label: 'セルフケアガイド' }],
};
const versions = { satori: '1.0.0', font: '1.0.0' };
const keyOf = (changed: Partial<Card>) => pictureKey(drawCard({ ...card, ...changed }), versions);

it('has the light colours of the guide', () => {
  const theme = readFileSync('src/styles/theme.css', 'utf8').split('@media')[0];
  for (const [name, value] of Object.entries(look)) expect(theme).toContain(`--color-${name}: ${value};`);
});

it('says the mark of a model case in the picture and in its words', () => {
  expect(JSON.stringify(drawCard({ ...card, mark: 'モデル例(架空)' }))).toContain('モデル例(架空)');
  expect(wordsOf({ ...card, mark: 'モデル例(架空)' })).toContain('モデル例(架空)');
  expect(JSON.stringify(drawCard(card))).not.toContain('架空');
});

it('shows the large icon only beside a title that leaves room', () => {
  const icons = (title: string) => JSON.stringify(drawCard({ ...card, title })).split('"svg"').length - 1;
  expect(icons('音が出ません')).toBe(3);
  expect(icons('配信が終わってからでも、アンケートに答えてもらえますか')).toBe(2);
});

it('takes a title as words, whatever it looks like', () => {
  const drawn = JSON.stringify(drawCard({ ...card, title: '<b>&' }));
  expect(drawn).toContain('"children":"<b>&"');
});

it('gives a picture the same name until something that shows changes', () => {
  expect(keyOf({})).toBe(keyOf({}));
  const others = [
    keyOf({ title: '音が出ます' }),
    keyOf({ kind: '質問' }),
    keyOf({ icon: 'case' }),
    keyOf({ mark: 'モデル例(架空)' }),
    keyOf({ foot: [{ icon: 'guide', label: '別のガイド' }] }),
    pictureKey(drawCard(card), { ...versions, satori: '1.0.1' }),
  ];
  expect(new Set([keyOf({}), ...others]).size).toBe(7);
});
