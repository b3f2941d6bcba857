import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'tests/e2e',
  fullyParallel: true,
  workers: 2,
  projects: [
    { name: 'guide', testIgnore: 'small-site/**' },
    // One worker builds the site of these trips, once.
    { name: 'small-site', testDir: 'tests/e2e/small-site', workers: 1, fullyParallel: false },
  ],
  // A busy machine is no fault of the page.
  timeout: 120_000,
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  use: {
    locale: 'ja-JP',
    timezoneId: 'Asia/Tokyo',
    viewport: { width: 1280, height: 800 },
    launchOptions: {
      // Set by `npm test`, which finds or installs a browser.
      ...(process.env['BROWSER_PATH'] ? { executablePath: process.env['BROWSER_PATH'] } : {}),
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
    },
  },
});
