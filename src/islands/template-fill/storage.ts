import { knownValues, parseKept } from '#lib/template-fill/fragment.ts';
import type { Values } from '#lib/template-fill/read.ts';
import type { Blank } from '#schemas/template.ts';

const keyOf = (id: string): string => `template-fill:${id}`;

/** What was typed here earlier. A browser that keeps nothing, or no longer ours, gives nothing. */
export function kept(id: string, blanks: readonly Blank[]): Values {
  try {
    return parseKept(localStorage.getItem(keyOf(id)), blanks);
  } catch {
    return {};
  }
}

/** Keeps the values on this device, and nowhere else. Returns whether they are. */
export function keep(id: string, blanks: readonly Blank[], values: Values): boolean {
  try {
    const entries = knownValues(Object.entries(values), blanks);
    if (Object.keys(entries).length === 0) localStorage.removeItem(keyOf(id));
    else localStorage.setItem(keyOf(id), JSON.stringify(entries));
    return true;
  } catch {
    return false;
  }
}
