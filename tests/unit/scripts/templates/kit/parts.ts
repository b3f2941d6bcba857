import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** Whether a strict reader accepts it. */
export function isXml(text: string): boolean {
  let isWhole = true;
  const parser = new SaxesParser();
  parser.on('error', () => (isWhole = false));
  parser.write(text).close();
  return isWhole;
}

/** The parts of an office file by name, those of XML as text. The folders that some archives list are none. */
export function partsOf(file: Uint8Array): Map<string, string> {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/'));
  return new Map(parts.map(([name, bytes]) => [name, /\.(xml|rels)$/.test(name) ? strFromU8(bytes) : '']));
}
