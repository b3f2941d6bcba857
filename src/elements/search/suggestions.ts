import { highlight } from '#lib/search/highlight.ts';
import { cleanQuery } from '#lib/search/normalise.ts';
import { marksOf } from '#lib/search/plan.ts';
import { search } from '#lib/search/search.ts';
import { matchTitles, type Title, type TitleList } from '#lib/search/titles.ts';
import { searchAddress } from './address.ts';
import { create, kindLabel, marked } from './create.ts';
import { ask, loadEngine, loadTitles } from './engine.ts';
import { listbox, type Option } from './listbox.ts';
import { quoted } from './messages.ts';
import { onTyped, settle } from './typing.ts';

const mostSuggestions = 7;

function suggestion(
  { path, kind, title, sample }: Title,
  words: string[],
  kinds: TitleList['kinds'],
): Option {
  return create(
    'a',
    { href: path, class: 'flex-wrap justify-between gap-x-4' },
    create('span', { class: 'text-ink' }, ...marked(highlight(title, words))),
    create('span', { class: 'text-sm text-quiet' }, kindLabel(kinds[kind].label, sample)),
  );
}

const lastOption = (query: string, text: string): Option =>
  create(
    'a',
    { href: searchAddress(query), class: 'font-bold not-first:border-t not-first:border-line' },
    text,
  );

/** Suggest pages under the field: titles at once, then what the texts hold, then the way to all results. */
export function suggest(box: HTMLElement): void {
  const input = box.querySelector('input');
  if (!input) return;
  const status = create('p', { role: 'status', class: 'sr-only' });
  const list = listbox(box, input);
  box.append(status);

  let request = 0;
  const update = async (): Promise<void> => {
    const mine = ++request;
    const isLate = () => mine !== request;
    const query = cleanQuery(input.value);
    if (!query) {
      status.textContent = '';
      return list.close();
    }
    const { kinds, titles } = await loadTitles();
    if (isLate()) return;
    const words = marksOf(query);
    const show = (pages: Title[], last: string) => {
      const shown = pages.slice(0, mostSuggestions).map((page) => suggestion(page, words, kinds));
      list.open([...shown, lastOption(query, last)]);
    };
    const all = `${quoted(query)}をすべて見る`;
    const named = matchTitles(titles, query);
    if (named.length) show(named, all);
    await settle();
    if (isLate()) return;
    const found = await search(titles, query, ask, { literal: false }).catch(() => null);
    if (isLate()) return;
    const pages = found?.isNear ? [] : (found?.results ?? named);
    const none = `${quoted(query)}に合うページはまだありません。${found?.results.length ? '近いページ' : 'ほかの探し方'}を見る`;
    show(pages, pages.length ? all : none);
    const count = Math.min(pages.length, mostSuggestions);
    status.textContent = count ? `${count}件の候補があります。` : '合う候補はまだありません。';
  };
  // Without the title list the form still leads to the search page, which says what is wrong.
  const updateQuietly = () => void update().catch(list.close);

  onTyped(input, updateQuietly);
  // A list that was sent away does not come back with a late answer.
  input.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') request++;
  });
  const warm = () => void loadEngine().catch(() => undefined);
  if (document.activeElement === input) warm();
  else input.addEventListener('focus', warm, { once: true });
  void loadTitles().catch(() => undefined);
  if (input.value && document.activeElement === input) updateQuietly();
}
