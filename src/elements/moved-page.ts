/** Leads on to where a page is now, with the anchor that the address carries; a host's own redirect does the same. */
const next = document.querySelector<HTMLAnchorElement>('#moved-to')?.href;
if (next) location.replace(new URL(new URL(next).hash || location.hash, next));
