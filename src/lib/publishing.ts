import { japaneseMoment } from './dates.ts';

interface Schedule {
  draft?: boolean | undefined;
  publishAt?: Date | undefined;
  expireAt?: Date | undefined;
}

export type PublishState = 'draft' | 'waiting' | 'published' | 'expired';

/** Where an entry stands at `now`. The only place that reads `draft`, `publishAt` and `expireAt`. */
export function publishState({ draft, publishAt, expireAt }: Schedule, now: Date): PublishState {
  if (draft) return 'draft';
  if (publishAt && now < publishAt) return 'waiting';
  if (expireAt && now >= expireAt) return 'expired';
  return 'published';
}

/** What editors see of an entry that customers can not open yet; null of any other. */
export function notYetOpen(schedule: Schedule, now: Date): string | null {
  const state = publishState(schedule, now);
  if (state === 'waiting' && schedule.publishAt)
    return `公開前(${japaneseMoment(schedule.publishAt, now)}から)`;
  return state === 'draft' ? '下書き' : null;
}
