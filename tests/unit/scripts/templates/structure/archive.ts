import path from 'node:path';
import { strFromU8 } from 'fflate';
import { endsWithVersion, type Promised } from './promised.ts';
import type { Parts } from './zip.ts';

/** A plain archive says in its README, first line, which version it is. */
export function archiveFaults(parts: Parts, promised: Promised): string[] {
  const [readme = ''] = Object.keys(parts).filter((name) => path.posix.basename(name) === 'README.txt');
  const [first = ''] = strFromU8(parts[readme] ?? new Uint8Array()).split('\n');
  return endsWithVersion(first, promised)
    ? []
    : [`the first line of README.txt does not say v${promised.version}`];
}
