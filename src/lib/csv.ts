/** What a spreadsheet would run: a formula's first letter, also in full width, and what it skips before one. */
const formula = /^[\s\u0000]*[=+\-@\t\r\n＝＋－＠]/;

/** One cell of a CSV that a spreadsheet shows and never runs. */
export function csvCell(value: string | number): string {
  const text = String(value);
  const safe = typeof value === 'string' && formula.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** With the mark by which Excel knows UTF-8, and its line ends. */
export const csvOf = (rows: (string | number)[][]): string =>
  `\uFEFF${rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')}`;
