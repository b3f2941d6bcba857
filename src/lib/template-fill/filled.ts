import type { Values } from './read.ts';

/** What stands in the fields, and what stood there before a link brought something else. */
export interface Filled {
  values: Values;
  earlier: Values;
  /** What the last link brought; empty where there was none. */
  linked: Values;
}

const isSame = (one: Values, other: Values): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every((name) => (one[name] ?? '') === (other[name] ?? ''));

/**
 * A link brings its values alone, or this event would get the address of the last one. What a person wrote here is
 * kept; what only another link had brought is not, nor nothing, nor the same: a link that was corrected and sent
 * again must not push out what was written before the first.
 */
export function withLink({ values, earlier, linked }: Filled, brought: Values): Filled {
  const isWritten = !isSame(values, {}) && !isSame(values, brought) && !isSame(values, linked);
  return { values: brought, earlier: isWritten ? values : earlier, linked: brought };
}

/** Whether a link left no place for something that a person wrote: there is one place for what stood here before. */
export const hasReplaced = (before: Filled, after: Filled): boolean =>
  ![{}, before.linked, after.earlier].some((values) => isSame(before.earlier, values));

/** Asked before all goes: nothing goes that was not named. */
export const clearQuestion = ({ earlier }: Filled): string =>
  isSame(earlier, {})
    ? '記入した内容を、この端末から消します。元には戻せません。'
    : '記入した内容を、入れ替える前の内容も含めて、この端末から消します。元には戻せません。';

/** 「前の記入に戻す」, which can be taken back in the same way. */
export const back = ({ values, earlier, linked }: Filled): Filled => ({
  values: earlier,
  earlier: values,
  linked,
});
