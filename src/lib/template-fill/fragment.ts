import type { Blank } from '#schemas/template.ts';
import { hasLines } from './blanks.ts';
import { minutesOf } from './date-time.ts';
import type { Values } from './read.ts';

/** What a field holds at most, in characters: a slip of the clipboard must not choke the page. */
export const fieldLimit = 1_000;

/** `#fill=startsAt=2026-11-26T14%3A00&…`: what is cut off on its way still fills the fields before the cut. */
export const fillPrefix = '#fill=';

/** The value as a field takes it. */
export const cut = (value: string): string =>
  [...value.slice(0, fieldLimit * 2)].slice(0, fieldLimit).join('');

/** What the field of a blank shows of a value: nothing may go into the text that nobody sees in the field. */
function shown(value: string, blank: Blank): string {
  if (blank.type === 'datetime') return minutesOf(value) === null ? '' : value;
  return cut(hasLines(blank) ? value.replaceAll(/\r\n?/g, '\n') : value.replaceAll(/[\r\n]/g, ''));
}

/** The blanks of this template among any names and values; everything else, and what is empty, is left out. */
export function knownValues(entries: Iterable<[string, unknown]>, blanks: readonly Blank[]): Values {
  const byName = new Map(blanks.map((blank) => [blank.name, blank]));
  return Object.fromEntries(
    [...entries].flatMap(([name, value]) => {
      const blank = byName.get(name);
      const text = blank && typeof value === 'string' ? shown(value, blank) : '';
      return text ? [[name, text]] : [];
    }),
  );
}

/** Some mail programs cut a longer address, in characters; a letter of Japanese is nine of them. */
const linkLimit = 2_000;

/**
 * What is said of a link that is on the clipboard, with a way round where it may not arrive whole.
 * @param left the blanks that are not ready in it
 */
export function linkNews(link: string, left: readonly Pick<Blank, 'label'>[]): string {
  const unready = left.map(({ label }) => label).join('、');
  return linkFate(link) + (unready && `まだ書けていない欄: ${unready}。`);
}

const linkFate = (link: string): string =>
  link.length > linkLimit
    ? `リンクをコピーしました。${link.length.toLocaleString('ja')}字と長いので、メールでは途中で切れることがあります。チャットで送るか、「すべてをコピー」した文を送ってください。`
    : 'リンクをコピーしました。開いた人の画面に、この内容が入ります。';

export const encodeFill = (values: Values, blanks: readonly Blank[]): string =>
  fillPrefix + String(new URLSearchParams(knownValues(Object.entries(values), blanks)));

/** The values that an address carries; none where it carries none. Nothing in it can make this throw. */
export const decodeFill = (hash: string, blanks: readonly Blank[]): Values =>
  hash.startsWith(fillPrefix) ? knownValues(new URLSearchParams(hash.slice(fillPrefix.length)), blanks) : {};

/** Whether an address carries more than this template asks for: it was made for a version that had other blanks. */
export function carriesMore(hash: string, blanks: readonly Blank[]): boolean {
  if (!hash.startsWith(fillPrefix)) return false;
  const names = new Set(blanks.map(({ name }) => name));
  return [...new URLSearchParams(hash.slice(fillPrefix.length))].some(
    ([name, value]) => value && !names.has(name),
  );
}

/** The values that were kept as JSON; none where it is no JSON of ours. */
export function parseKept(json: string | null, blanks: readonly Blank[]): Values {
  try {
    const kept: unknown = JSON.parse(json ?? '{}');
    return typeof kept === 'object' && kept !== null ? knownValues(Object.entries(kept), blanks) : {};
  } catch {
    return {};
  }
}
