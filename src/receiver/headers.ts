import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { styleSource } from './pages/style.ts';
import type { Refusal } from './problem.ts';

const secure = secureHeaders({
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    styleSrc: [styleSource],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
    baseUri: ["'none'"],
  },
  // Set below, because the receipt wants another one.
  referrerPolicy: false,
  // For the operator's proxy to say: it knows whether every subdomain has a certificate.
  strictTransportSecurity: false,
});

const personal: MiddlewareHandler = async (context, next) => {
  // Stricter, and a browser without JavaScript would send the form with `Origin: null`.
  context.header('referrer-policy', 'strict-origin-when-cross-origin');
  await next();
  context.header('cache-control', 'no-store');
  context.header('x-robots-tag', 'noindex');
};

/** What every answer of the receiver carries. */
export const everyAnswer = [secure, personal];

/** A refused body is not read to its end, so the connection can not be used again. */
const unread = [413, 415];

export const headersOf = ({ status, retryAfterS }: Refusal): Record<string, string> => ({
  ...(retryAfterS && { 'retry-after': String(retryAfterS) }),
  ...(unread.includes(status) && { connection: 'close' }),
});
