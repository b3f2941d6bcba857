import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';

it('stops a production build, naming each setting that is missing', () => {
  const env = { ...process.env, SITE_URL: '', ESCALATION_ENDPOINT: '' };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  for (const name of ['SITE_URL', 'ESCALATION_ENDPOINT', 'company', 'privacy', 'promise.night', 'facts']) {
    expect(stderr).toContain(`・${name}: `);
  }
});
