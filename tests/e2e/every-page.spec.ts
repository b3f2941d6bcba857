import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { pages } from './pages.ts';
import { expect, test } from './site.ts';

/** What the browser had to say while a page loaded: console lines, errors, CSP reports, foreign requests. */
async function open(page: Page, address: string, site: string): Promise<string[]> {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(site) && !url.startsWith('data:')) complaints.push(`foreign request ${url}`);
  });
  page.on('requestfailed', (request) => {
    // A player lets go of the rest of a film once it knows its length.
    if (request.resourceType() !== 'media') complaints.push(`failed ${request.url()}`);
  });
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`CSP ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  await page.goto(address, { waitUntil: 'networkidle' });
  return complaints;
}

const named = ({ violations }: Awaited<ReturnType<AxeBuilder['analyze']>>): string[] =>
  violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);

/** What can be pressed and is lower than a thumb (44 px). A link inside a sentence is as high as its line. */
function smallTargets(): string[] {
  return (
    [
      ...document.querySelectorAll<HTMLElement>(
        'a, button, summary, select, textarea, input, label:has(input)',
      ),
    ]
      .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .filter((element) => !element.closest('[aria-hidden="true"]'))
      // A radio button is pressed by its label.
      .filter((element) => !(element instanceof HTMLInputElement && element.closest('label')))
      .filter((element) => {
        const { width, height, bottom } = element.getBoundingClientRect();
        return bottom > 0 && (height < 43.5 || width < 24);
      })
      .map((element) => element.outerHTML.slice(0, 120))
  );
}

test('組み立てたサイトにページがある', () => {
  expect(pages).toContain('/');
  expect(pages).toContain('/contact/');
  expect(pages.length).toBeGreaterThan(20);
});

for (const address of pages) {
  test(`${address} は誰にでも読めて、静かで、名乗り、電話でも使える`, async ({ page, site }) => {
    const complaints = await open(page, address, site);
    expect(complaints).toEqual([]);

    expect(named(await new AxeBuilder({ page }).analyze())).toEqual([]);
    // Of all the rules only these look at colours; the others would say the same again.
    await page.emulateMedia({ colorScheme: 'dark' });
    const inTheDark = new AxeBuilder({ page }).withRules(['color-contrast', 'link-in-text-block']);
    expect(named(await inTheDark.analyze())).toEqual([]);

    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    const head = await page.evaluate(() => {
      const content = (selector: string) => document.querySelector(selector)?.getAttribute('content') ?? '';
      return {
        description: content('meta[name="description"]'),
        csp: content('meta[http-equiv="content-security-policy"]'),
        canonical: document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? '',
        openGraph: ['title', 'description', 'type', 'url', 'site_name'].map((name) =>
          content(`meta[property="og:${name}"]`),
        ),
        inlineStyles: document.querySelectorAll('[style]').length,
      };
    });
    expect(head.description.length).toBeGreaterThan(10);
    expect(head.csp).toContain("default-src 'none'");
    expect(head.csp).not.toContain('unsafe-inline');
    if (!address.endsWith('.html')) expect(new URL(head.canonical).pathname).toBe(address);
    expect(head.openGraph.every((value) => value !== '')).toBe(true);
    expect(head.inlineStyles).toBe(0);

    // A phone: nothing sticks out, and a thumb hits what it aims at.
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(await page.evaluate(smallTargets)).toEqual([]);
  });
}

test('この検査は、悪いページに気づく', async ({ page, site }) => {
  await page.route('**/about/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<html><meta http-equiv="content-security-policy" content="default-src 'none'"><img src="/x.png"><button>小</button></html>`,
    }),
  );
  const complaints = await open(page, '/about/', site);
  expect(complaints.join('\n')).toContain('CSP img-src');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual(
    expect.arrayContaining(['image-alt', 'html-has-lang', 'document-title']),
  );
  expect(await page.evaluate(smallTargets)).toHaveLength(1);
});
