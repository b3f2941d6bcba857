/** The address of a page as links carry it, without an anchor: the public one, also on a preview host. */
export const publicAddress = (page: Document): string =>
  page.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href ?? page.URL.split('#')[0] ?? '';
