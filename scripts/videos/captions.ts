import { pace, type Plan } from './plan.ts';

const pad = (value: number, digits: number): string => String(value).padStart(digits, '0');

/** 83.456 → `00:01:23.456` */
export function timestamp(seconds: number): string {
  const ms = Math.round(seconds * 1000);
  return `${pad(Math.floor(ms / 3_600_000), 2)}:${pad(Math.floor(ms / 60_000) % 60, 2)}:${pad(Math.floor(ms / 1000) % 60, 2)}.${pad(ms % 1000, 3)}`;
}

interface TimedText {
  /** The name of the cue, which links and steps of manuals point at. */
  id?: string;
  start: number;
  end: number;
  text: string;
}

const cue = ({ id, start, end, text }: TimedText): string =>
  `${id === undefined ? '' : `${id}\n`}${timestamp(start)} --> ${timestamp(end)}\n${text}\n`;

const vtt = (cues: TimedText[]): string => `WEBVTT\n\n${cues.map(cue).join('\n')}`;

export const captions = ({ scenes }: Plan): string =>
  vtt(scenes.map(({ start, end, say }) => ({ start, end: end - pace.gap, text: say })));

export const chapters = ({ chapters: all, length }: Plan): string =>
  vtt(
    all.map(({ id, title, start }, index) => ({
      id,
      start,
      end: all[index + 1]?.start ?? length,
      text: title,
    })),
  );
