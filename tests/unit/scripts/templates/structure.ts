import path from 'node:path';
import { archiveFaults } from './structure/archive.ts';
import { officeFaults } from './structure/office.ts';
import { pdfFaults, pngFaults } from './structure/pages.ts';
import type { Promised } from './structure/promised.ts';
import { csvFaults, htmlFaults, plainFaults, svgFaults, textFaults } from './structure/text.ts';
import { zipFaults } from './structure/zip.ts';

/** Everything wrong with the structure of one template file; empty for a file that opens, runs nothing and, where its format has a place for it, names its version. */
export function faultsOf(name: string, bytes: Uint8Array, promised: Promised): string[] {
  switch (path.extname(name)) {
    case '.xlsx':
    case '.docx':
    case '.pptx':
      return zipFaults(bytes, (parts) => officeFaults(parts, promised));
    case '.zip':
      return zipFaults(bytes, (parts) => archiveFaults(parts, promised));
    case '.pdf':
      return pdfFaults(bytes);
    case '.png':
      return pngFaults(bytes);
    case '.svg':
      return textFaults(bytes, svgFaults);
    case '.csv':
      return textFaults(bytes, csvFaults);
    case '.html':
      return textFaults(bytes, (text) => htmlFaults(text, promised));
    case '.txt':
      return textFaults(bytes, (text) => plainFaults(text, promised));
    default:
      return ['is of a format that nobody checks'];
  }
}
