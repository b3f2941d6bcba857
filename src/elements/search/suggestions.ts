import { highlight } from '#lib/search/highlight.ts';
import { cleanQuery } from '#lib/search/normalise.ts';
import { marksOf } from '#lib/search/plan.ts';
import { search } from '#lib/search/search.ts';
import { matchTitles, type Title, type TitleList } from '#lib/search/titles.ts';
import { searchAddress } from './address.ts';
import { announcer } from './announcer.ts';
import { saidChanges, takenAs } from './changes.ts';
import { create, kindLabel, marked } from './create.ts';
import { ask, loadTitles, warm } from './engine.ts';
import { listbox, type Option } from './listbox.ts';
import { quoted } from './messages.ts';
import { presses } from './presses.ts';
import { recent } from './recent.ts';
import { recentPanel } from './recent-panel.ts';
import { isComposing, onTyped, settle } from './typing.ts';

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
    { href: searchAddress({ query }), class: 'font-bold not-first:border-t not-first:border-line' },
    text,
  );

/** What is on the screen stays where it is; the rest follows in its own order. */
function after(shown: Title[], pages: Title[]): Title[] {
  const first = shown.slice(0, mostSuggestions);
  const rest = pages.filter(({ path }) => first.every((title) => title.path !== path));
  return [...first, ...rest].slice(0, mostSuggestions);
}

/** Suggest pages under the field: titles at once, then what the texts hold, then the way to all results. */
export function suggest(box: HTMLElement): void {
  const input = box.querySelector('input');
  if (!input) return;
  const status = create('p', { role: 'status', class: 'sr-only' });
  const say = announcer(status);
  const list = listbox(box, input);
  box.append(status);
  const showRecent = recentPanel(box, input, (line) => say(line, { isTyping: false }));
  const released = presses(box);

  let request = 0;
  const update = async (): Promise<void> => {
    const mine = ++request;
    const isLate = () => mine !== request;
    const query = cleanQuery(input.value);
    showRecent();
    if (!query) {
      say('', { isTyping: false });
      return list.empty();
    }
    const { kinds, titles } = await loadTitles();
    const show = async (pages: Title[], marks: string[], last: string) => {
      await released();
      if (!isLate())
        list.open([...pages.map((page) => suggestion(page, marks, kinds)), lastOption(query, last)]);
    };
    const all = `${quoted(query)}をすべて見る`;
    const named = matchTitles(titles, query).slice(0, mostSuggestions);
    if (named.length) await show(named, marksOf(query), all);
    await settle();
    if (isLate()) return;
    const found = await search(titles, query, ask, { literal: false }).catch(() => null);
    // Without an index the names still stand, and nothing is said of what the texts hold.
    if (!found) return named.length ? undefined : show([], [], all);
    const answering = found.isNear ? [] : after(named, found.results);
    const none = `${quoted(query)}に合うページはまだありません。${found.results.length ? '近いページ' : 'ほかの探し方'}を見る`;
    const changed = found.changes.length ? `${saidChanges(found.changes, query)}すべて見る` : all;
    await show(answering, found.marks, answering.length ? changed : none);
    if (isLate()) return;
    const taken = takenAs({ query, literal: false }, found.changes);
    say(answering.length ? `${taken}${answering.length}件の候補があります。` : '合う候補はまだありません。', {
      isTyping: true,
    });
  };
  // Without the title list the form still leads to the search page, which says what is wrong.
  const updateQuietly = () => void update().catch(list.close);

  onTyped(input, updateQuietly);
  /** A list that was sent away does not come back with a late answer, nor is it spoken of. */
  const dismiss = () => {
    request++;
    say('', { isTyping: false });
  };
  input.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && !isComposing(event)) dismiss();
  });
  // Who comes back to this page, kept as it was by the browser, finds the field with its words and nothing open.
  addEventListener('pagehide', () => {
    dismiss();
    list.close();
  });
  // Nor does it stand or open over the window of an input method.
  input.addEventListener('compositionstart', () => {
    request++;
    list.close();
  });
  // Sent or chosen: before the page goes.
  const remember = () => recent.add(cleanQuery(input.value));
  box.addEventListener('submit', remember);
  box.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('[role="option"]')) remember();
  });
  if (document.activeElement === input) {
    warm();
    showRecent();
  } else input.addEventListener('focus', warm, { once: true });
  void loadTitles().catch(() => undefined);
  if (input.value && document.activeElement === input) updateQuietly();
}
