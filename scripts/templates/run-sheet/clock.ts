import type { TableCell } from '../kit/table-sheet.ts';

/** The two cells that all times come from, and what stands in them at first, as a sample. */
export const start = { cell: 'B4', sample: 14 * 60 };
export const length = { cell: 'D4', sample: 45 };

const onSheet = (name: string, sheet?: string) =>
  `${sheet ? `'${sheet}'!` : ''}$${name.slice(0, 1)}$${name.slice(1)}`;

/** The clock time so many minutes after the start, empty while no start is typed; midnight may lie between. */
export function clockAt(minutes: string, sampleMinutes: number, sheet?: string): TableCell {
  const from = onSheet(start.cell, sheet);
  return {
    // Rounded to whole minutes: the remainder of a fraction could show 11:59 for 12:00.
    formula: `IF(ISNUMBER(${from}),ROUND(MOD(${from}+${minutes}/1440,1)*1440,0)/1440,"")`,
    result: ((start.sample + sampleMinutes + 1440) % 1440) / 1440,
  };
}

/** `{length}-5` as a formula with what it gives for the sample. */
export function minutesAt(expression: string): { formula: string; result: number } {
  const [, share, sign = '+', plus = '0'] =
    /^(?:ROUND\(\{length\}\*([\d.]+),0\)|\{length\})(?:([+-])(\d+))?$/.exec(expression) ?? [];
  return {
    formula: expression.replace('{length}', onSheet(length.cell)),
    result: Math.round(length.sample * Number(share ?? 1)) + Number(`${sign}${plus}`),
  };
}

/** Words in which `{end}` is the clock time of the end. */
export function wordsWithEnd(words: string): TableCell {
  if (!words.includes('{end}')) return words;
  const [before = '', after = ''] = words.split('{end}');
  const end = clockAt(onSheet(length.cell), length.sample) as { formula: string };
  return {
    formula: `"${before}"&TEXT(${end.formula},"h:mm")&"${after}"`,
    result: `${before}${clockText(start.sample + length.sample)}${after}`,
  };
}

/** 885 → 「14:45」 */
export const clockText = (minutes: number): string =>
  `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
