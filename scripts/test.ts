import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.ts';

interface Count {
  passed: number;
  failed: number;
}

const env = { ...process.env, BROWSER_PATH: ensureBrowser() };

/** Runs one step of the tests; a step that could not even report counts as one failure. */
function run(args: string[], count: () => Count): Count {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit', env });
  try {
    const { passed, failed } = count();
    return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

function unitCount(): Count {
  const { numPassedTests, numFailedTests } = readJson('test-results/unit.json') as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

function endToEndCount(): Count {
  const { stats } = readJson('test-results/e2e.json') as { stats: Record<string, number> };
  return { passed: stats['expected'] ?? 0, failed: (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0) };
}

rmSync('test-results', { recursive: true, force: true });

const build = spawnSync(process.execPath, ['scripts/build.ts', '--demo'], { stdio: 'inherit' });
const results =
  build.status === 0
    ? [
        run(
          [
            'node_modules/vitest/vitest.mjs',
            'run',
            '--reporter=dot',
            '--reporter=json',
            '--outputFile.json=test-results/unit.json',
          ],
          unitCount,
        ),
        run(['node_modules/@playwright/test/cli.js', 'test'], endToEndCount),
      ]
    : [{ passed: 0, failed: 1 }];

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
