import { isoDate } from '#lib/dates.ts';
import type { Article } from './article.ts';
import type { Finding } from './problem.ts';

/** An article that nobody has looked at for longer than it promised. A notice: the text may still be right. */
export function freshnessFindings({ data, front }: Article, now: Date): Finding[] {
  const { verifiedAt, reviewEvery } = data;
  if (!(verifiedAt instanceof Date) || typeof reviewEvery !== 'number') return [];
  const due = new Date(verifiedAt);
  due.setUTCMonth(due.getUTCMonth() + reviewEvery);
  if (now < due) return [];
  return [
    {
      line: front.lineOf(['verifiedAt']),
      what: `確認日から ${reviewEvery} か月を過ぎました。`,
      fix: `書いてあるとおりに動くと確かめて、verifiedAt: ${isoDate(now)} にします。`,
      isNotice: true,
    },
  ];
}
