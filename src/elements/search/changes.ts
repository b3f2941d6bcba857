import { highlight } from '#lib/search/highlight.ts';
import type { Change } from '#lib/search/search.ts';
import { searchAddress, type Asked } from './address.ts';
import { create } from './create.ts';
import { quoted } from './messages.ts';

/** The word as it stands in the query: changes know it folded, ログイン as ろぐいん. */
const asTyped = (typed: string, query: string): string =>
  highlight(query, [typed]).find(({ isMarked }) => isMarked)?.text ?? typed;

/** `「login」を「ログイン」として`; several are listed. */
export const saidChanges = (changes: Change[], query: string): string =>
  `${changes.map(({ typed, used }) => `${quoted(asTyped(typed, query))}を${quoted(used)}`).join('、')}として`;

const link = (asked: Asked, text: string): HTMLAnchorElement =>
  create('a', { href: searchAddress(asked), class: 'inline-block py-2 text-green underline' }, text);

/** Says what was changed in the query, with the way to the words as typed; on that way, the way back. */
export function showChanges(place: HTMLElement, asked: Asked, changes: Change[]): void {
  place.hidden = !asked.literal && changes.length === 0;
  if (asked.literal) {
    place.replaceChildren(
      '入力のとおりに探しました。',
      link({ ...asked, literal: false }, 'ほかの書き方も含めて探す'),
    );
  } else if (changes.length) {
    place.replaceChildren(
      `${saidChanges(changes, asked.query)}探しました。`,
      link({ ...asked, literal: true }, '入力のとおりに探す'),
    );
  }
}
