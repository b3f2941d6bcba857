import type { Progress, Watched } from './progress.ts';

/** With the version of its form: another form gets another name, and this one is left alone. */
export const storageKey = 'progress/1';

/** No record of ours is longer; what is, is not read. */
const longest = 100_000;

export const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true;

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function watchedIn(value: unknown): Watched | null {
  const { at, done, updated } = (value ?? {}) as Record<string, unknown>;
  if (!isCount(at) || !isCount(updated)) return null;
  return { at, done: isDay(done) ? done : null, updated };
}

/** What is stored may be broken, foreign or huge: whatever is no record of a lesson is left out. */
export function readKept(text: string | null): Progress {
  if (text === null || text.length > longest) return new Map();
  try {
    const stored: unknown = JSON.parse(text);
    if (typeof stored !== 'object' || stored === null) return new Map();
    return new Map(
      Object.entries(stored).flatMap(([id, value]): [string, Watched][] => {
        const watched = /^[a-z0-9-]{1,80}$/.test(id) ? watchedIn(value) : null;
        return watched ? [[id, watched]] : [];
      }),
    );
  } catch {
    return new Map();
  }
}

const writeKept = (progress: Progress): string => JSON.stringify(Object.fromEntries(progress));

export interface Kept {
  read(): Progress;
  /** Changes the newest that is there: another tab may have written since. */
  change(change: (progress: Progress) => Progress): void;
  /** Whether the last change stays when the page is closed. */
  readonly isLasting: boolean;
}

/** @param storage throws where it is blocked, and so may what it returns, where it is full: then memory has to do. */
export function keep(storage: () => Pick<Storage, 'getItem' | 'setItem'>): Kept {
  let memory: Progress = new Map();
  let isLasting = true;
  const read = (): Progress => {
    if (!isLasting) return memory;
    try {
      memory = readKept(storage().getItem(storageKey));
    } catch {
      isLasting = false;
    }
    return memory;
  };
  return {
    read,
    change(change) {
      memory = change(read());
      try {
        storage().setItem(storageKey, writeKept(memory));
        isLasting = true;
      } catch {
        isLasting = false;
      }
    },
    get isLasting() {
      return isLasting;
    },
  };
}
