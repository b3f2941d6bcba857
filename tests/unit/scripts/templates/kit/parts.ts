import path from 'node:path';
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

/** What a reader of the format would stumble over; empty when the file is whole. */
export function faultsOf(parts: Map<string, string>): string[] {
  const faults: string[] = [];
  const types = parts.get('[Content_Types].xml') ?? '';
  for (const [name, text] of parts) {
    if (text && !isXml(text)) faults.push(`${name}: no XML`);
    const extension = name.split('.').at(-1) ?? '';
    const isDeclared = types.includes(`PartName="/${name}"`) || types.includes(`Extension="${extension}"`);
    if (name !== '[Content_Types].xml' && !isDeclared) faults.push(`${name}: no content type`);
    if (name.endsWith('.rels')) {
      const owner = path.posix.dirname(path.posix.dirname(name));
      for (const [, target = ''] of text.matchAll(/Target="([^"]+)"(?![^>]*TargetMode="External")/g)) {
        const file = target.startsWith('/') ? target.slice(1) : path.posix.join(owner, target);
        if (!parts.has(file)) faults.push(`${name}: ${target} is missing`);
      }
    }
  }
  for (const [, part = ''] of types.matchAll(/PartName="\/([^"]+)"/g)) {
    if (!parts.has(part)) faults.push(`[Content_Types].xml: ${part} is missing`);
  }
  return faults;
}
