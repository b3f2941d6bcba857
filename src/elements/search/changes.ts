import { anywhere, highlight } from '#lib/search/highlight.ts';
import type { Change } from '#lib/search/search.ts';
import { searchAddress, type Asked } from './address.ts';
import { create } from './create.ts';
import { quoted } from './messages.ts';

/** The word as it stands in the query: changes know it folded, ログイン as ろぐいん. */
const asTyped = (typed: string, query: string): string =>
  highlight(query, [typed], anywhere).find(({ isMarked }) => isMarked)?.text ?? typed;

/** `「login」を「ログイン」として`; several are listed. */
export const saidChanges = (changes: Change[], query: string): string =>
  `${changes.map(({ typed, used }) => `${quoted(asTyped(typed, query))}を${quoted(used)}`).join('、')}として`;

/** How the words were taken; empty where there is nothing to say of it. */
export function takenAs({ query, literal }: Pick<Asked, 'query' | 'literal'>, changes: Change[]): string {
  if (literal) return '入力のとおりに探しました。';
  return changes.length ? `${saidChanges(changes, query)}探しました。` : '';
}

/** Says how the words were taken, with the way to the words as typed; on that way, the way back. */
export function showChanges(place: HTMLElement, asked: Asked, taken: string): void {
  place.hidden = !taken;
  if (!taken) return;
  const other = searchAddress({ ...asked, literal: !asked.literal });
  place.replaceChildren(
    taken,
    create(
      'a',
      { href: other, class: 'inline-block py-2 text-green underline' },
      asked.literal ? 'ほかの書き方も含めて探す' : '入力のとおりに探す',
    ),
  );
}
