import { cutAnchor, ofPages, withQuery, type Redirect } from './redirects.ts';

/** A file that customers save, and what it is called in their folder. */
export interface Download {
  /** `/templates/qbr/qbr.pptx` */
  address: string;
  /** 「QBR(四半期レビュー)資料 v1.0.pptx」 */
  name: string;
}

/** Cloudflare reads this many rules of `_headers` and drops the rest. */
export const headerRules = 100;

/** What a page can not say of itself; its content policy stands in the page. */
const everywhere = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** RFC 8187: what `encodeURIComponent` leaves and the header does not allow. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const disposition = ({ name }: Download): string => `attachment; filename*=UTF-8''${encoded(name)}`;

const rule = (address: string, headers: Record<string, string>): string =>
  [address, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');

/** 0: a file at its lasting address, which mails carry; 1: this very version; 2: an older one. */
const rankOf = (download: Download, names: ReadonlySet<string>): number =>
  !/\/v\d+\.\d+\/[^/]+$/.test(download.address) ? 0 : names.has(download.name) ? 1 : 2;

/** The downloads whose names `_headers` has room for: what people ask for most, first. The others keep the name that the page gives. */
export function namedByHeader(downloads: Download[]): Download[] {
  const lasting = new Set(downloads.filter((each) => rankOf(each, new Set()) === 0).map(({ name }) => name));
  return downloads
    .toSorted((one, other) => rankOf(one, lasting) - rankOf(other, lasting))
    .slice(0, headerRules - 1);
}

/** `_headers` as Netlify and Cloudflare read it. */
export const headersFile = (downloads: Download[]): string =>
  `${[
    rule('/*', everywhere),
    ...namedByHeader(downloads).map((download) =>
      rule(download.address, { 'Content-Disposition': disposition(download) }),
    ),
  ].join('\n\n')}\n`;

/** `/a/` is asked for as `/a`, too. */
const spellings = (address: string): string[] =>
  address.endsWith('/') ? [address, address.slice(0, -1)] : [address];

const lines = (texts: string[]): string => texts.map((text) => `${text}\n`).join('');

/** `_redirects` as Netlify and Cloudflare read it. */
export const redirectsFile = (redirects: Redirect[]): string =>
  lines(ofPages(redirects).flatMap(({ from, to }) => spellings(from).map((old) => `${old} ${to} 301`)));

/** A map for nginx: `map $uri $moved { include redirects.nginx.map; }`. Netlify and Cloudflare pass the query on unasked. */
export const redirectsMap = (redirects: Redirect[]): string =>
  lines(
    ofPages(redirects).flatMap(({ from, to }) =>
      spellings(from).map((old) => `${old} ${withQuery(to, '$is_args$args')};`),
    ),
  );

/** A map for nginx: `map $uri $disposition { include downloads.nginx.map; }` */
export const downloadsMap = (downloads: Download[]): string =>
  lines(downloads.map((download) => `${download.address} "${disposition(download)}";`));

/** Files that moved lie at their old address too, for hosts that can not redirect: [from, to]. */
export const movedFiles = (redirects: Redirect[]): [string, string][] =>
  ofPages(redirects).flatMap(({ from, to }): [string, string][] =>
    from.endsWith('/') || to.endsWith('/') ? [] : [[from, cutAnchor(to)[0]]],
  );

/** The names of files that are saved from their old address: those of the files that lie there now. */
export const movedDownloads = (redirects: Redirect[], downloads: Download[]): Download[] => {
  const names = new Map(downloads.map(({ address, name }) => [address, name]));
  return movedFiles(redirects).flatMap(([address, to]) => {
    const name = names.get(to);
    return name === undefined ? [] : [{ address, name }];
  });
};

/** Header rules of a `_headers` file, by address; `/*` stands for all. */
export function readHeaders(text: string): Map<string, Record<string, string>> {
  const rules = new Map<string, Record<string, string>>();
  let headers: Record<string, string> = {};
  for (const line of text.split('\n')) {
    const [, name, value] = /^\s+([^:]+):\s*(.*)$/.exec(line) ?? [];
    if (name !== undefined && value !== undefined) headers[name] = value;
    else if (line.trim()) rules.set(line.trim(), (headers = {}));
  }
  return rules;
}
