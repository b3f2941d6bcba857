import type { Notice } from './notice.ts';

/** Resolves when the other side has taken the notice; rejects otherwise. The same number replaces, never doubles. */
export type Transport = (
  notice: Notice,
  about: { number: string; messageId: string; at: number },
) => Promise<void>;
