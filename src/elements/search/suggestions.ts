import { highlight } from '#lib/search/highlight.ts';
import { cleanQuery } from '#lib/search/normalise.ts';
import { unitsOf, wordsOf } from '#lib/search/plan.ts';
import { search } from '#lib/search/search.ts';
import { matchTitles, type Title, type TitleList } from '#lib/search/titles.ts';
import { searchAddress } from './address.ts';
import { create, kindLabel, marked } from './create.ts';
import { loadEngine, loadTitles, scoresOf } from './engine.ts';
import { listbox } from './listbox.ts';
import { onTyped, settle } from './typing.ts';

const mostSuggestions = 7;

function suggestion(
  { path, kind, title, sample }: Title,
  words: string[],
  labels: TitleList['labels'],
): HTMLAnchorElement {
  return create(
    'a',
    { href: path, class: 'flex-wrap justify-between gap-x-4' },
    create('span', {}, ...marked(highlight(title, words))),
    create('span', { class: 'text-sm text-quiet' }, kindLabel(labels[kind], sample)),
  );
}

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
      list.close();
      return;
    }
    const words = wordsOf(unitsOf(query));
    const all = create(
      'a',
      { href: searchAddress(query), class: 'text-green underline' },
      `「${query}」をすべて見る`,
    );
    const { labels, titles } = await loadTitles();
    const show = (pages: Title[]) => {
      const shown = pages.slice(0, mostSuggestions);
      list.open([...shown.map((page) => suggestion(page, words, labels)), all]);
      return shown.length;
    };
    if (isLate()) return;
    let count = show(matchTitles(titles, query));
    await settle();
    if (isLate()) return;
    const found = await search(titles, query, scoresOf).catch(() => null);
    if (isLate()) return;
    if (found && !found.isNear) count = show(found.results);
    status.textContent = count ? `${count}件の候補があります。` : '合う候補はまだありません。';
  };
  const updateQuietly = () => void update().catch(() => list.close());

  onTyped(input, updateQuietly);
  const warm = () => void loadEngine().catch(() => undefined);
  if (document.activeElement === input) warm();
  else input.addEventListener('focus', warm, { once: true });
  void loadTitles().catch(() => undefined);
  if (input.value && document.activeElement === input) updateQuietly();
}
