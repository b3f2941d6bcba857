import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { mustStop } from '../../../scripts/check.ts';

it('stops a production build, naming each setting that is missing', () => {
  const env = { ...process.env, SITE_URL: '', ESCALATION_ENDPOINT: '' };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.ts'], { env, encoding: 'utf8' });
  expect(status).toBe(1);
  for (const name of ['SITE_URL', 'ESCALATION_ENDPOINT', 'company', 'privacy', 'promise.night', 'facts']) {
    expect(stderr).toContain(`・${name}: `);
  }
});

it.each([['build.ts', '--demo'], ['start.ts']])(
  '%s stops at a mistake in the content with its report alone',
  (script, ...args) => {
    const cwd = 'tests/fixtures/mistakes/dead-link';
    const { status, stderr } = spawnSync(process.execPath, [path.resolve('scripts', script), ...args], {
      cwd,
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stderr).toBe(readFileSync(`${cwd}/expected.txt`, 'utf8'));
    expect(existsSync(`${cwd}/dist`)).toBe(false);
  },
);

it('does not stop at a notice', () => {
  const mistake = { file: 'faqs/a/index.mdx', line: 1, what: '何が。', fix: 'どうする。' };
  expect(mustStop([])).toBe(false);
  expect(mustStop([{ ...mistake, isNotice: true }])).toBe(false);
  expect(mustStop([{ ...mistake, isNotice: true }, mistake])).toBe(true);
});
