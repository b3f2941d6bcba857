// Runs before every npm script, on whatever Node the machine has: installs only when the lock file has changed.
// Plain JavaScript, because the pinned Node that understands TypeScript comes with this very install.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readFileSync } from 'node:fs';

const lock = 'package-lock.json';
const installed = 'node_modules/.installed-lock.json';

if (!existsSync(installed) || !readFileSync(lock).equals(readFileSync(installed))) {
  console.log('必要なものを入れています(初回は数分かかることがあります)…');
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exit(status ?? 1);
  copyFileSync(lock, installed);
}
