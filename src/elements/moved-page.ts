import { withQuery } from '#lib/redirects.ts';

/** Leads on to where a page is now, with what the address carries after it; a host's own redirect does the same. */
const next = document.querySelector<HTMLAnchorElement>('#moved-to');
if (next) location.replace(withQuery(next.href + (next.hash ? '' : location.hash), location.search));
