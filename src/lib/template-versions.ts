import type { Change } from '#schemas/template.ts';
import { japaneseDate } from './dates.ts';

/** `1.2` → `v1-2`: a published name, mails point at it. */
export const versionAnchor = (version: string): string => `v${version.replace('.', '-')}`;

const reasons: Record<NonNullable<Change['because']>, string> = {
  事例: '事例から',
  声: 'お客様の声から',
  機能変更: '機能の変更に合わせて',
  見直し: '見直しから',
};

export interface Version extends Change {
  anchor: string;
  isNewest: boolean;
  /** Why it was made; the first version needs no reason. */
  reason: string | undefined;
  /** What somebody who holds this version wants to know. */
  answer: string;
}

/** The versions of a template, newest first as editors write them, each with what changed since. */
export const versionsOf = (changes: readonly Change[]): Version[] =>
  changes.map((change, index) => ({
    ...change,
    anchor: versionAnchor(change.version),
    isNewest: index === 0,
    reason: change.because && reasons[change.because],
    answer: answerFor(change, changes.slice(0, index)),
  }));

function answerFor({ version, date, doNotUse }: Change, since: readonly Change[]): string {
  const [newest] = since;
  const fault = doNotUse && `v${version}は使わないでください。${doNotUse}`;
  if (!newest) return fault ?? `お手元の v${version}(${japaneseDate(date)})が最新です。`;
  return [
    `お手元は v${version}、最新は v${newest.version}(${japaneseDate(newest.date)})です。`,
    // The list below says what it was: twice would be once too often to listen to.
    `変わった点は、下の ${since.map((each) => `v${each.version}`).join('、')} にあります。`,
    fault ?? `v${version}もそのままお使いいただけます。`,
  ].join('');
}
