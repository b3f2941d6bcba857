import { inflateSync } from 'node:zlib';

/** The letters that a WOFF font can draw, by their code points: its `cmap` table, formats 4 and 12. */
export function lettersIn(woff: Buffer): number[] {
  const tables = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => 44 + index * 20);
  const entry = tables.find((at) => woff.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) return [];
  const [from = 0, packed = 0, length = 0] = [4, 8, 12].map((at) => woff.readUInt32BE(entry + at));
  const stored = woff.subarray(from, from + packed);
  const cmap = packed < length ? inflateSync(stored) : stored;
  return Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8)).flatMap(
    (start) => lettersOf(cmap.subarray(start)),
  );
}

function lettersOf(table: Buffer): number[] {
  const format = table.readUInt16BE(0);
  if (format === 12) {
    return Array.from({ length: table.readUInt32BE(12) }, (_, index) => 16 + index * 12).flatMap((at) =>
      range(table.readUInt32BE(at), table.readUInt32BE(at + 4)),
    );
  }
  if (format !== 4) return [];
  const bytes = table.readUInt16BE(6);
  return Array.from({ length: bytes / 2 }, (_, index) => 14 + index * 2).flatMap((at) =>
    // The last range of each table, U+FFFF, only ends it.
    range(table.readUInt16BE(at + bytes + 2), table.readUInt16BE(at)).filter((letter) => letter !== 0xffff),
  );
}

const range = (first: number, last: number): number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

/**
 * A title as the fonts can draw it: composed, without invisible signs, and without emoji, which say nothing that the
 * words do not. What else no font has is named in `missing`.
 */
export function drawable(title: string, known: ReadonlySet<number>): { text: string; missing: string[] } {
  const has = (letter: string): boolean => known.has(letter.codePointAt(0) ?? -1);
  const letters = [
    ...title
      .normalize('NFC')
      .replaceAll(/[\p{Z}\s]/gu, ' ')
      // The joiners and selectors of emoji among them: 1️⃣ is a 1 in a box.
      .replaceAll(/[\p{C}\uFE00-\uFE0F\u20E3]/gu, ''),
  ];
  const seen = letters.filter(
    (letter) => has(letter) || !/[\p{Extended_Pictographic}\p{RI}\p{EMod}]/u.test(letter),
  );
  return {
    text: seen.join('').replaceAll(/ +/g, ' ').trim(),
    missing: [...new Set(seen.filter((letter) => !has(letter)))],
  };
}
