import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { serve } from '../../../scripts/serve.ts';

export { expect } from '@playwright/test';

export const fixture = 'tests/fixtures/small-site';

interface Built {
  /** The folder with the built site. */
  dist: string;
  site: string;
}

/**
 * A site of a content folder of its own, with what the guide has no entry of yet: lessons from elsewhere, entries that
 * moved. Built once: the project of these trips has one worker, since two builds at once would share `.astro/`.
 */
export const test = base.extend<object, { built: Built; site: string; dist: string }>({
  built: [
    async ({}, use) => {
      const folder = await mkdtemp(path.join(os.tmpdir(), 'guide-small-site-'));
      const dist = path.join(folder, 'dist');
      const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts', '--demo', '--dist', dist], {
        env: { ...process.env, CONTENT_DIR: `${fixture}/content` },
        encoding: 'utf8',
      });
      if (status !== 0) throw new Error(stderr);
      const server = await serve({ port: 0, dist, dataDir: folder });
      await use({ dist, site: server.url });
      await server.stop();
      await rm(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [async ({ built }, use) => use(built.site), { scope: 'worker' }],
  dist: [async ({ built }, use) => use(built.dist), { scope: 'worker' }],
  baseURL: async ({ site }, use) => use(site),
});
