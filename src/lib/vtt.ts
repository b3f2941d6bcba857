export interface Cue {
  /** The line before the times: a published name, such as that of a chapter. */
  id?: string;
  startSeconds: number;
  endSeconds: number;
  text: string;
}

const seconds = (time: string): number => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

/**
 * The cues of a WebVTT file in their order; lines of one cue are joined without a space, as Japanese is.
 * Blocks without a time line (the header, NOTE, STYLE) are no cues.
 */
export function parseVtt(vtt: string): Cue[] {
  return vtt
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .flatMap((block) => {
      const lines = block.split('\n');
      const timeLine = lines.findIndex((line) => line.includes('-->'));
      const [, start, end] = /^\s*([\d:.]+)\s+-->\s+([\d:.]+)/.exec(lines[timeLine] ?? '') ?? [];
      if (start === undefined || end === undefined) return [];
      const text = lines
        .slice(timeLine + 1)
        .join('')
        .trim();
      const id = lines[timeLine - 1]?.trim();
      return [{ ...(id && { id }), startSeconds: seconds(start), endSeconds: seconds(end), text }];
    });
}

/** The cues, each with the line of its times, counted from 1: for those who report on the file. */
export function cuesOnLines(vtt: string): (Cue & { line: number })[] {
  const lines = vtt.split('\n').flatMap((line, index) => (line.includes('-->') ? [index + 1] : []));
  return parseVtt(vtt).map((cue, index) => ({ ...cue, line: lines[index] ?? 1 }));
}

/** 78.4 → `1:18` */
export const clock = (at: number): string =>
  `${Math.floor(at / 60)}:${String(Math.floor(at % 60)).padStart(2, '0')}`;
