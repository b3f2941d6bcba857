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
