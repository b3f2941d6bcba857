import { clockTime, isoDate } from '#lib/dates.ts';
import { fieldsOf } from '../actions/fields.ts';
import { pathLabels, paths } from '../recipients.ts';
import { isSettled, stateOf, type State } from '../state.ts';
import { dueForUs, isComplaint } from '../store/projection.ts';
import type { Stored } from '../store/store.ts';

const moment = (at: number | null): string =>
  at === null ? '' : `${isoDate(new Date(at))} ${clockTime(new Date(at))}`;

/** Where a complaint stands, in one word. */
export function standing(state: State, dueAt: number | null, now: number): string {
  if (state.closedAt !== null) return '閉じた';
  if (state.isDismissed) return '苦情ではない';
  if (state.isQuarantined) return '保留';
  if (isSettled(state) && state.isWrittenUp) return '記録済み';
  if (state.contactedAt !== null) return '連絡済み';
  if (state.answer !== null) return '回答済み';
  if (state.isUnreachable) return '連絡できない';
  return dueAt !== null && dueAt < now ? '期限超過' : '連絡待ち';
}

const columns = [
  '受付番号',
  '種類',
  '状態',
  '受付',
  '最初の連絡の期限',
  '最初の連絡',
  ...paths.map((path) => `${pathLabels[path]}に届いた時刻`),
  ...paths.map((path) => `${pathLabels[path]}が確認した時刻`),
  'ページ',
];

const record = fieldsOf.record ?? [];

/** What was written up last, field by field. */
function recordOf({ events }: Stored): string[] {
  const written = events.findLast(({ type }) => type === 'written_up') as Record<string, unknown> | undefined;
  return record.map(({ name }) => String(written?.[name] ?? ''));
}

const wordColumns = ['お名前', '電話', 'メール', '本文', ...record.map(({ label }) => label)];

/** One row for each message, without a word of the customer's; with `words` also name, contact, text and record. */
export function escalationRows(all: Stored[], now: number, { words }: { words: boolean }): string[][] {
  const rows = all.map((stored) => {
    const state = stateOf(stored.events);
    const dueAt = dueForUs(stored, state);
    const { name = '', phone = '', email = '' } = stored.content.contact;
    return [
      stored.number,
      stored.content.isDrill ? '訓練' : isComplaint(stored, state) ? '苦情' : 'ご意見',
      isComplaint(stored, state) ? standing(state, dueAt, now) : '',
      moment(stored.receivedAt),
      moment(dueAt),
      moment(state.contactedAt),
      ...paths.map((path) => moment(state.acceptedAt[path])),
      ...paths.map((path) => moment(state.ackedAt[path])),
      stored.content.page ?? '',
      ...(words ? [name, phone, email, stored.content.message, ...recordOf(stored)] : []),
    ];
  });
  return [[...columns, ...(words ? wordColumns : [])], ...rows];
}
