import { searchAddress } from './address.ts';
import { create } from './create.ts';
import { quoted } from './messages.ts';
import { recent } from './recent.ts';

const quiet = 'min-h-11 min-w-11 shrink-0 cursor-pointer px-3 text-sm text-quiet hover:underline';

function row(query: string, remove: () => void): HTMLLIElement {
  const button = create(
    'button',
    { type: 'button', 'aria-label': `${quoted(query)}を消す`, class: quiet },
    '消す',
  );
  button.addEventListener('click', remove);
  const link = create(
    'a',
    { href: searchAddress({ query }), class: 'row-link min-w-0 grow px-4 py-2 text-ink hover:bg-calm' },
    query,
  );
  return create('li', { class: 'flex items-center' }, link, button);
}

/**
 * The recent searches as links, each with a button that forgets it; nothing where there are none.
 * @param emptied called when the last one is gone.
 */
export function recentList(emptied: () => void): HTMLElement[] {
  const queries = recent.read();
  if (queries.length === 0) return [];
  const list = create('ul', { class: 'list-none p-0' });
  const forgetAll = create('button', { type: 'button', class: quiet }, 'すべて消す');
  const section = create(
    'section',
    { 'aria-label': '最近探した言葉' },
    create(
      'div',
      { class: 'flex items-center justify-between pl-4 text-sm text-quiet' },
      create('span', { 'aria-hidden': 'true' }, '最近探した言葉'),
      forgetAll,
    ),
    list,
  );
  const end = () => {
    emptied();
    section.remove();
  };
  forgetAll.addEventListener('click', () => {
    recent.clear();
    end();
  });
  const rows = queries.map((query) => {
    const item = row(query, () => {
      recent.remove(query);
      const next = item.nextElementSibling ?? item.previousElementSibling;
      if (!next) return end();
      // Before the row goes, so that the focus never leaves the list.
      next.querySelector('button')?.focus();
      item.remove();
    });
    return item;
  });
  list.append(...rows);
  return [section];
}
