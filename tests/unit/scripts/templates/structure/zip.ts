import { strFromU8, unzipSync } from 'fflate';
import { isXml } from '../kit/parts.ts';

export type Parts = Record<string, Uint8Array>;

const isXmlPart = (name: string, bytes: Uint8Array): boolean =>
  /\.(xml|rels)$/.test(name) || strFromU8(bytes.slice(0, 8)).replace('\uFEFF', '').startsWith('<?xml');

function unzipped(bytes: Uint8Array): Parts | string {
  try {
    const parts = unzipSync(bytes);
    // Folders are entries of their own.
    return Object.fromEntries(Object.entries(parts).filter(([name]) => !name.endsWith('/')));
  } catch (error) {
    return `does not unzip: ${String(error)}`;
  }
}

/** What is wrong with an archive of any kind, then what `check` finds in its parts. */
export function zipFaults(bytes: Uint8Array, check: (parts: Parts) => string[]): string[] {
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
