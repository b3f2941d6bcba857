import { excerpt, highlight } from '#lib/search/highlight.ts';
import type { PageText, Section } from '#lib/search/page-text.ts';
import type { Result } from '#lib/search/search.ts';
import { create, kindLabel, marked } from './create.ts';
import { loadText } from './engine.ts';

const excerptLength = 90;

const holds = ({ heading, text }: Section, words: string[]): boolean =>
  [heading, text].some((part) => highlight(part, words).some(({ isMarked }) => isMarked));

/** 「手順」; 「0:18から ホームで予定を見る」 where it is a moment of a lesson. */
const nameOf = ({ anchor, heading }: Section): string =>
  anchor.startsWith('t=') ? heading.replace(' ', 'から ') : heading;

function sectionLink(path: string, section: Section, words: string[]): HTMLLIElement {
  const { anchor, text } = section;
  return create(
    'li',
    { class: 'border-l-2 border-line pl-4' },
    create(
      'a',
      { href: `${path}#${anchor}`, class: 'inline-block min-h-11 py-2 text-green underline' },
      ...marked(highlight(nameOf(section), words)),
    ),
    create('p', { class: 'text-sm text-quiet' }, ...marked(excerpt(text, words, excerptLength))),
  );
}

/** The lines under a title: its summary, and the sections that hold the words. */
function details({ path, anchors }: Result, { summary, sections }: PageText, words: string[]): Node[] {
  const answering = anchors.flatMap((anchor) => sections.find((section) => section.anchor === anchor) ?? []);
  const links = answering
    .filter((section) => holds(section, words))
    .map((section) => sectionLink(path, section, words));
  const text = create('p', {}, ...marked(highlight(summary, words)));
  return links.length ? [text, create('ul', { class: 'mt-2 grid gap-2' }, ...links)] : [text];
}

/** One page in the list of results: its name at once, the rest when its text has arrived. */
export function resultItem(result: Result, label: string, words: string[]): HTMLLIElement {
  const { path, title, sample, group } = result;
  const more = create('div', { class: 'min-h-7' });
  const name = create(
    'a',
    { href: path, class: 'inline-block min-h-11 py-2 text-green underline' },
    ...marked(highlight(title, words)),
  );
  loadText(path).then(
    (text) => more.replaceChildren(...details(result, text, words)),
    // The link above still leads to the page.
    () => undefined,
  );
  return create(
    'li',
    { class: 'border-b border-line py-5' },
    create(
      'p',
      { class: 'text-sm text-quiet' },
      [kindLabel(label, sample), group].filter(Boolean).join(' › '),
    ),
    create('h2', { class: 'text-lg font-bold' }, name),
    more,
  );
}
