import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from './browser.ts';

interface Count {
  passed: number;
  failed: number;
}

/** Runs one step of the tests; a step that could not even report counts as one failure. */
function run(args: string[], count: () => Count, more: Record<string, string> = {}): Count {
  const { status } = spawnSync(process.execPath, args, {
    stdio: 'inherit',
    env: { ...process.env, ...more },
  });
  try {
    const { passed, failed } = count();
    return { passed, failed: status !== 0 && failed === 0 ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

const readJson = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as unknown;

function vitestCount(name: string): Count {
  const { numPassedTests, numFailedTests } = readJson(`test-results/${name}.json`) as Record<string, number>;
  return { passed: numPassedTests ?? 0, failed: numFailedTests ?? 0 };
}

function endToEndCount(): Count {
  const { stats } = readJson('test-results/e2e.json') as { stats: Record<string, number> };
  return { passed: stats['expected'] ?? 0, failed: (stats['unexpected'] ?? 0) + (stats['flaky'] ?? 0) };
}

const vitest = (name: string, ...args: string[]) => [
  'node_modules/vitest/vitest.mjs',
  'run',
  '--reporter=dot',
  '--reporter=json',
  `--outputFile.json=test-results/${name}.json`,
  ...args,
];

let isBuilt: boolean | undefined;
/** Once, whichever suite asks first. */
const built = () =>
  (isBuilt ??=
    spawnSync(process.execPath, ['scripts/build.ts', '--demo'], { stdio: 'inherit' }).status === 0);

/** What can be named on the command line, in the order in which it runs. */
const suites: Record<string, () => Count[]> = {
  site: () =>
    built()
      ? [
          run(vitest('unit'), () => vitestCount('unit')),
          run(['node_modules/@playwright/test/cli.js', 'test'], endToEndCount, {
            BROWSER_PATH: ensureBrowser(),
          }),
        ]
      : [{ passed: 0, failed: 1 }],
  faults: () =>
    built()
      ? [run(vitest('faults', '--config', 'tests/faults/vitest.config.ts'), () => vitestCount('faults'))]
      : [{ passed: 0, failed: 1 }],
};

rmSync('test-results', { recursive: true, force: true });
const results = process.argv.slice(2).flatMap((name) => suites[name]?.() ?? [{ passed: 0, failed: 1 }]);
const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
