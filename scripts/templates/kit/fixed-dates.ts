const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
/** 1980-01-01 00:00, the first moment that the format knows (APPNOTE 4.4.6). */
const [time, date] = [0, 0x21];

/**
 * The same archive with one fixed date on every file in it, so that the same sheet gives the same bytes.
 * @throws when the bytes are no plain zip archive.
 */
export function withFixedDates(zip: Buffer): Buffer {
  const bytes = Buffer.from(zip);
  const end = bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0 || bytes.readUInt32LE(end) !== endOfDirectory) throw new Error('Not a zip archive.');

  let entry = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (bytes.readUInt32LE(entry) !== directoryEntry) throw new Error('Broken zip directory.');
    const local = bytes.readUInt32LE(entry + 42);
    for (const at of [entry + 12, local + 10]) {
      bytes.writeUInt16LE(time, at);
      bytes.writeUInt16LE(date, at + 2);
    }
    entry +=
      46 + bytes.readUInt16LE(entry + 28) + bytes.readUInt16LE(entry + 30) + bytes.readUInt16LE(entry + 32);
  }
  return bytes;
}
