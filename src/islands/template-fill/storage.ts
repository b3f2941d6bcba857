import type { Filled } from '#lib/template-fill/filled.ts';
import { knownValues, parseKept } from '#lib/template-fill/fragment.ts';
import type { Values } from '#lib/template-fill/read.ts';
import type { Blank } from '#schemas/template.ts';

const keyOf = (id: string): string => `template-fill:${id}`;
const earlierKeyOf = (id: string): string => `${keyOf(id)}:earlier`;
const linkedKeyOf = (id: string): string => `${keyOf(id)}:linked`;

/** What was typed here earlier. A browser that keeps nothing, or no longer ours, gives nothing. */
export function kept(id: string, blanks: readonly Blank[]): Filled {
  try {
    return {
      values: parseKept(localStorage.getItem(keyOf(id)), blanks),
      earlier: parseKept(localStorage.getItem(earlierKeyOf(id)), blanks),
      linked: parseKept(localStorage.getItem(linkedKeyOf(id)), blanks),
    };
  } catch {
    return { values: {}, earlier: {}, linked: {} };
  }
}

function put(key: string, blanks: readonly Blank[], values: Values): void {
  const entries = knownValues(Object.entries(values), blanks);
  if (Object.keys(entries).length === 0) localStorage.removeItem(key);
  else localStorage.setItem(key, JSON.stringify(entries));
}

/** Keeps all on this device, and nowhere else. Returns whether they are kept. */
export function keep(id: string, blanks: readonly Blank[], { values, earlier, linked }: Filled): boolean {
  try {
    put(keyOf(id), blanks, values);
    put(earlierKeyOf(id), blanks, earlier);
    put(linkedKeyOf(id), blanks, linked);
    return true;
  } catch {
    return false;
  }
}
