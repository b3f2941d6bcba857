import type { Cue } from './vtt.ts';

/** One caption as a line of text. */
export interface Line {
  /** As addresses and people say it, `t=18`; the film itself goes to `startSeconds`, 17.808. */
  second: number;
  startSeconds: number;
  text: string;
}

export interface Chapter {
  /** Its published name; empty for captions without chapters. */
  id: string;
  title: string;
  second: number;
  startSeconds: number;
  /** Captions that are read in one go and found as one. */
  groups: Line[][];
}

/** No group lasts much longer: who opens it from a search result waits for the word at most so long. */
const longestGroup = 15;

const middle = ({ startSeconds, endSeconds }: Cue): number => (startSeconds + endSeconds) / 2;

const line = ({ startSeconds, text }: Cue): Line => ({
  second: Math.round(startSeconds),
  startSeconds,
  text,
});

/** Groups of about the same length: none is left with a lone last caption. */
function grouped(captions: Cue[]): Line[][] {
  const start = captions[0]?.startSeconds ?? 0;
  const length = (captions.at(-1)?.endSeconds ?? 0) - start;
  const target = length / Math.ceil(length / longestGroup);
  const groups = Map.groupBy(captions, (caption) => Math.floor((middle(caption) - start) / target));
  return [...groups.values()].map((group) => group.map(line));
}

/** The captions by chapter and group. Without chapters they are one chapter that has no name. */
export function transcript(chapters: readonly Cue[], captions: readonly Cue[]): Chapter[] {
  const named = chapters.length > 0 ? chapters : [{ id: '', startSeconds: 0, endSeconds: 0, text: '' }];
  const chapterOf = (caption: Cue): number =>
    Math.max(
      0,
      named.findLastIndex(({ startSeconds }) => startSeconds <= middle(caption)),
    );
  const byChapter = Map.groupBy(captions, chapterOf);
  return named.map(({ id = '', text: title, startSeconds }, index) => ({
    id,
    title,
    second: Math.round(startSeconds),
    startSeconds,
    groups: grouped(byChapter.get(index) ?? []),
  }));
}
