import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const installed = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

const run = (command: string, args: string[]): boolean =>
  spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status === 0;

const find = (): string | undefined =>
  [...installed, chromium.executablePath()].find((file) => existsSync(file));

function installDebianPackage(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  process.env['DEBIAN_FRONTEND'] = 'noninteractive';
  return (
    run('apt-get', ['update', '-qq']) &&
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'])
  );
}

/**
 * The path of a browser for tests, pictures and films: an installed Chromium or Chrome, else Debian's package
 * (as root), else Playwright's download.
 * @throws Error with one sentence saying what to install.
 */
export function ensureBrowser(): string {
  const browser =
    find() ??
    (installDebianPackage() ? find() : undefined) ??
    (run('npx', ['playwright', 'install', 'chromium']) ? find() : undefined);
  if (!browser) {
    throw new Error(
      'ブラウザがありません。Google Chrome か Chromium を入れてから、もう一度実行してください。',
    );
  }
  return browser;
}
