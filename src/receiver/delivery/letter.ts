import { createHash } from 'node:crypto';
import type { Recipient } from '../recipients.ts';
import type { Claim, Store } from '../store/store.ts';
import { messageNotice, type ComposeContext } from './compose.ts';
import { digestNotice } from './digest.ts';
import { diskNotice, drillNotice } from './receiver-notices.ts';
import type { Notice } from './notice.ts';
import type { Letter } from './transport.ts';

export interface LetterContext extends ComposeContext {
  store: Pick<Store, 'list' | 'waiting' | 'unclosed' | 'health'>;
  /** Whether somebody is named for this part. */
  has: (recipient: Recipient) => boolean;
}

/** Named by what is told to whom, not by the row: a restored backup does not give old names to new letters. */
function idOf({ recipient, kind, rows, stored }: Claim): string {
  const names = rows.map((row) => `${row.kind} ${row.messageId} ${row.dueAt}`).sort();
  const hash = createHash('sha256')
    .update(JSON.stringify([recipient, kind, names]))
    .digest('hex');
  return [stored[0]?.number ?? 'NOTICE', kind, hash.slice(0, 12)].join('-');
}

async function noticeOf(claim: Claim, now: number, context: LetterContext): Promise<Notice> {
  const { kind, recipient, rows, stored } = claim;
  if (kind === 'digest') return digestNotice(recipient, rows[0]?.dueAt ?? now, { ...context, now });
  if (kind === 'drill') return drillNotice(recipient, stored);
  if (kind === 'disk') return diskNotice(recipient, context.trial);
  return messageNotice({ ...claim, kind }, now, context);
}

/** What a claim sends, as things stand at `now`. */
export const letterOf = async (claim: Claim, now: number, context: LetterContext): Promise<Letter> => ({
  notice: await noticeOf(claim, now, context),
  id: idOf(claim),
  at: now,
});
