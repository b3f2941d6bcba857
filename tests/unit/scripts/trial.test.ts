import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { buildSite } from '../../../scripts/build.ts';

/** What the pages are built with; the long build and the look at the content are left out. */
const built = vi.hoisted(() => [] as (string | undefined)[]);
vi.mock('astro', () => ({ build: async () => void built.push(process.env['TRIAL']) }));
vi.mock('../../../scripts/check.ts', () => ({
  contentFiles: () => [],
  problemsIn: () => [],
  mustStop: () => false,
}));
vi.mock('../../../scripts/search-index.ts', () => ({ buildSearchIndex: async () => undefined }));
vi.mock('#lib/check/contract.ts', () => ({ listProblems: () => [] }));
vi.mock('../../../scripts/hosting.ts', () => ({ writeHostingFiles: () => undefined }));

it('the form of a demonstration says that nobody is told, except where somebody is', async () => {
  const dist = mkdtempSync(path.join(os.tmpdir(), 'trial-'));
  await buildSite({ demo: true, dist });
  await buildSite({ demo: true, trial: false, dist });
  rmSync(dist, { recursive: true });
  expect(built).toEqual(['true', 'false']);
});
