import { statfs } from 'node:fs/promises';

/** `low`: both people are told. `full`: new messages are held back by their senders, who try again by themselves. */
export type Space = 'enough' | 'low' | 'full';

export interface DiskUse {
  freeBytes: number;
  totalBytes: number;
}

export async function diskUse(folder: string): Promise<DiskUse> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize };
}

const lowFrom = 0.8;
const fullFrom = 0.9;
/** Room for some 60,000 of the longest messages: the last tenth of a large disk is no shortage. */
const plentyBytes = 2 * 1024 ** 3;

/** Judged before the disk is really full, so that what is stored can still be read, told and closed. */
export function spaceOf({ freeBytes, totalBytes }: DiskUse): Space {
  const used = 1 - freeBytes / totalBytes;
  if (freeBytes >= plentyBytes || used < lowFrom) return 'enough';
  return used < fullFrom ? 'low' : 'full';
}
