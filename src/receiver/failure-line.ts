import { isStorageError } from './store/database.ts';

/** One line for the operator: what failed and where. The words of an error of ours may be a customer's. */
export function failureLine(error: unknown): string {
  if (isStorageError(error)) return `保存できませんでした: ${error.message}`;
  if (!(error instanceof Error)) return '続けられませんでした';
  const place = /^\s+at (.+)$/m.exec(error.stack ?? '')?.[1];
  return `続けられませんでした: ${error.name}${place ? ` ${place}` : ''}`;
}
