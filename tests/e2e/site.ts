import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { serve } from '../../scripts/serve.ts';

export { expect } from '@playwright/test';

/** The built site with its receiver, by the very server of `npm start`, on a free port, once per worker. */
export const test = base.extend<object, { site: string }>({
  site: [
    async ({}, use) => {
      const dataDir = await mkdtemp(path.join(os.tmpdir(), 'guide-e2e-'));
      // All tests come from one address: its allowance would hold their notices back for a minute.
      const rate = { quarantineAfter: 1e6, refuseAfter: 1e6 };
      const server = await serve({ port: 0, dataDir, rate });
      await use(server.url);
      await server.stop();
      await rm(dataDir, { recursive: true });
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site),
});
