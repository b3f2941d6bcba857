import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { ownStyles } from './document-tables.ts';
import { withFixedDates } from './fixed-dates.ts';

const moment = /(<dcterms:(?:created|modified) xsi:type="dcterms:W3CDTF">)[^<]*/g;

/**
 * The document as it is handed out: with our own styles beside those of docx, and dated on the day of its version. As
 * docx writes it, its properties and its archive carry the time of its making.
 */
export function finished(docx: Uint8Array, day: Date): Buffer {
  const parts = unzipSync(docx);
  const rewrite = (name: string, change: (xml: string) => string) => {
    const part = parts[name];
    if (!part) throw new Error(`No ${name} in the document.`);
    parts[name] = strToU8(change(strFromU8(part)));
  };
  const iso = day.toISOString().replace(/\.\d+/, '');
  rewrite('docProps/core.xml', (xml) => xml.replaceAll(moment, `$1${iso}`));
  rewrite('word/styles.xml', (xml) => xml.replace('</w:styles>', `${ownStyles}</w:styles>`));
  const types = '[Content_Types].xml';
  // Programs that look at the first part alone know the format by it.
  const ordered = { [types]: parts[types] ?? new Uint8Array(), ...parts };
  return withFixedDates(Buffer.from(zipSync(ordered, { level: 9 })));
}
