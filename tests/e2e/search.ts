import type { Page } from '@playwright/test';

export const field = (page: Page) => page.getByRole('search').first().locator('input[name="q"]');
export const suggestions = (page: Page) => page.getByRole('listbox', { name: '検索の候補' });
export const results = (page: Page) =>
  page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
export const status = (page: Page) => page.getByRole('main').getByRole('status').first();

/** Console lines and errors of a page; a search that works leaves none. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('dialog', (dialog) => {
    complaints.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  return complaints;
}
