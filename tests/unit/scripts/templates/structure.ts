import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import { isXml } from './kit/parts.ts';

/** What a file promises beside its format. */
export interface Promised {
  /** `1.0` */
  version: string;
  /** Names that its `{{blanks}}` may have. */
  blanks: readonly string[];
}

type Parts = Record<string, Uint8Array>;

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true });

/** The elements of a name right under the root, whether there is one, many or none. */
function children(xml: string, root: string, name: string): Record<string, string>[] {
  const parsed = parser.parse(xml) as Record<string, Record<string, unknown> | undefined>;
  const found = parsed[root]?.[name];
  return (Array.isArray(found) ? found : found === undefined ? [] : [found]) as Record<string, string>[];
}

const isXmlPart = (name: string, bytes: Uint8Array): boolean =>
  /\.(xml|rels)$/.test(name) || strFromU8(bytes.slice(0, 8)).replace('\uFEFF', '').startsWith('<?xml');

const endsWithVersion = (text: string, { version }: Promised): boolean =>
  text.trimEnd().endsWith(` v${version}`);

function unzipped(bytes: Uint8Array): Parts | string {
  try {
    const parts = unzipSync(bytes);
    // Folders are entries of their own.
    return Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith('/')));
  } catch (error) {
    return `does not unzip: ${String(error)}`;
  }
}

function zipFaults(bytes: Uint8Array, check: (parts: Parts) => string[]): string[] {
  const parts = unzipped(bytes);
  if (typeof parts === 'string') return [parts];
  const names = Object.keys(parts);
  const brokenXml = Object.entries(parts).flatMap(([name, content]) => {
    return isXmlPart(name, content) && !isXml(strFromU8(content)) ? [`${name} is no XML`] : [];
  });
  return [
    ...(names.length === 0 ? ['is empty'] : []),
    ...names.filter((name) => /^[/\\]|\.\.|\\|:/.test(name)).map((name) => `${name} leaves its folder`),
    ...names
      .filter((name) => /vbaProject|\.(bin|exe|js|vbs|dll)$/i.test(name) && !/printerSettings/.test(name))
      .map((name) => `${name} may run`),
    // What can not be read can not be checked further.
    ...(brokenXml.length > 0 ? brokenXml : check(parts)),
  ];
}

/** Open Packaging: every part has a type, every relation a target, and the title carries the version. */
function officeFaults(parts: Parts, promised: Promised): string[] {
  const names = Object.keys(parts);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const types = '[Content_Types].xml';
  const wanting = [types, '_rels/.rels', 'docProps/core.xml'].filter((name) => !(name in parts));
  if (wanting.length > 0) return wanting.map((name) => `has no ${name}`);

  const defaults = new Set(
    children(text(types), 'Types', 'Default').map(({ Extension }) => Extension?.toLowerCase()),
  );
  const overrides = children(text(types), 'Types', 'Override').map(
    ({ PartName }) => PartName?.slice(1) ?? '',
  );
  const untyped = names.filter(
    (name) =>
      name !== types && !overrides.includes(name) && !defaults.has(name.split('.').at(-1)?.toLowerCase()),
  );
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(text('docProps/core.xml'))?.[1] ?? '';
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides
      .filter((name) => !(name in parts))
      .map((name) => `${name} has a content type but is not there`),
    ...(/macroEnabled/i.test(text(types)) ? ['says that it holds macros'] : []),
    ...names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => relationFaults(name, text(name), parts)),
    ...(endsWithVersion(title, promised) ? [] : [`its title is 「${title}」, not v${promised.version}`]),
  ];
}

function relationFaults(name: string, xml: string, parts: Parts): string[] {
  // `ppt/slides/_rels/slide1.xml.rels` speaks of what stands beside `ppt/slides/slide1.xml`.
  const folder = path.posix.dirname(path.posix.dirname(name));
  return children(xml, 'Relationships', 'Relationship').flatMap(({ Target = '', TargetMode }) => {
    if (TargetMode === 'External') return [];
    const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target);
    return target in parts ? [] : [`${name} names ${Target}, which is not there`];
  });
}

/** A plain archive says in its README, first line, which version it is. */
function archiveFaults(parts: Parts, promised: Promised): string[] {
  const [readme = ''] = Object.keys(parts).filter((name) => path.posix.basename(name) === 'README.txt');
  const [first = ''] = strFromU8(parts[readme] ?? new Uint8Array()).split('\n');
  return endsWithVersion(first, promised)
    ? []
    : [`the first line of README.txt does not say v${promised.version}`];
}

const asText = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

function textFaults(bytes: Uint8Array, check: (text: string) => string[]): string[] {
  const text = asText(bytes);
  return text === undefined ? ['is no UTF-8'] : check(text);
}

const isPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.slice(0, 8)).equals(Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'));

function pngFaults(bytes: Uint8Array): string[] {
  if (!isPng(bytes) || bytes.length < 24) return ['is no PNG'];
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const size = `${view.getUint32(16)}×${view.getUint32(20)}`;
  return [
    ...(size === '1280×720' ? [] : [`is ${size}, not 1280×720`]),
    ...(Buffer.from(bytes.slice(-8, -4)).toString('latin1') === 'IEND' ? [] : ['ends too early']),
  ];
}

function pdfFaults(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [
    ...(text.startsWith('%PDF-') ? [] : ['does not begin as a PDF']),
    ...(text.trimEnd().endsWith('%%EOF') ? [] : ['does not end as a PDF']),
    ...(/\/(JavaScript|JS|Launch|EmbeddedFile)\b/.test(text) ? ['may run'] : []),
  ];
}

const blankFaults = (text: string, { blanks }: Promised): string[] =>
  [...text.matchAll(/\{\{\s*([^{}]*?)\s*\}\}/g)]
    .map(([, name = '']) => name)
    .filter((name) => !blanks.includes(name))
    .map((name) => `{{${name}}} is no blank of the entry`);

function htmlFaults(text: string, { version }: Promised): string[] {
  return [
    ...(/^<!doctype html>/i.test(text) ? [] : ['does not begin as HTML']),
    ...(/<html[^>]* lang="ja"/.test(text) ? [] : ['does not say its language']),
    ...(text.slice(0, 500).includes(` v${version}\n`) ? [] : [`does not say v${version} at its head`]),
    ...(/<script|<iframe|\son[a-z]+\s*=|javascript:/i.test(text) ? ['may run'] : []),
  ];
}

/** Rows have as many cells as the first; a quoted cell may hold commas and lines. */
function csvFaults(text: string): string[] {
  if (!text.startsWith('\uFEFF')) return ['has no byte order mark: Excel would garble it'];
  const cell = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/y;
  let cells = 0;
  const counts: number[] = [];
  cell.lastIndex = 1;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) return ['has a quote out of place'];
    cells += 1;
    if (match[2] !== ',') {
      counts.push(cells);
      cells = 0;
    }
  }
  return new Set(counts).size === 1 ? [] : ['has rows of different lengths'];
}

/** Everything wrong with the structure of one template file; empty for a file that opens, runs nothing and names its version. */
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
      return textFaults(bytes, (text) => {
        if (!isXml(text)) return ['is no XML'];
        return [
          ...(/<svg[\s>]/.test(text) ? [] : ['is no SVG']),
          ...(/<script|\son[a-z]+\s*=|javascript:|<foreignObject/i.test(text) ? ['may run'] : []),
        ];
      });
    case '.csv':
      return textFaults(bytes, csvFaults);
    case '.html':
      return textFaults(bytes, (text) => [...htmlFaults(text, promised), ...blankFaults(text, promised)]);
    case '.txt':
      return textFaults(bytes, (text) => [
        ...(endsWithVersion(text.split('\n')[0] ?? '', promised)
          ? []
          : [`its first line does not say v${promised.version}`]),
        ...blankFaults(text, promised),
      ]);
    default:
      return ['is of a format that nobody checks'];
  }
}
