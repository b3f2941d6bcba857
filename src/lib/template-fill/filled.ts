import type { Values } from './read.ts';

/** What stands in the fields, and what stood there before a link brought something else. */
export interface Filled {
  values: Values;
  earlier: Values;
}

const isSame = (one: Values, other: Values): boolean =>
  [...Object.keys(one), ...Object.keys(other)].every((name) => (one[name] ?? '') === (other[name] ?? ''));

/**
 * A link brings its values alone, or this event would get the address of the last one. What stood here is kept, unless
 * it was nothing or the same: opening the same link twice must not push out what was written before it.
 */
export const withLink = ({ values, earlier }: Filled, linked: Values): Filled => ({
  values: linked,
  earlier: isSame(values, {}) || isSame(values, linked) ? earlier : values,
});

/** 「前の記入に戻す」, which can be taken back in the same way. */
export const back = ({ values, earlier }: Filled): Filled => ({ values: earlier, earlier: values });
