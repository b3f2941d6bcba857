import { readFileSync } from 'node:fs';
import { html, raw } from 'hono/html';
import { words } from '#lib/contact-fields.ts';
import { site } from '#site.config.ts';
import { styleElement } from './style.ts';

/** The mark of the guide, without the style that our content policy would refuse. */
const [path = ''] =
  /<path[^>]*>/.exec(readFileSync(new URL('../../../public/favicon.svg', import.meta.url), 'utf8')) ?? [];
const mark = `<svg viewBox="0 0 24 24" aria-hidden="true">${path}</svg>`;

type Html = ReturnType<typeof html>;

export interface PageContext {
  siteUrl: string;
  trial: boolean;
}

export const trialNotice = (trial: boolean): Html | '' =>
  trial ? html`<p class="trial">${words.trial}</p>` : '';

/** Phone first: a person who got here may be in a hurry. */
export function otherWays({ siteUrl }: PageContext): Html {
  const { phone, hours, onEventDay, offHours, email } = site.company;
  return html`<p>お急ぎの場合はお電話ください。</p>
    <p>
      <a class="way" href="${phone.href}">${phone.display}</a><br />
      <span class="quiet"
        >${hours}<br />${onEventDay}(${offHours.when}<a href="${siteUrl}${offHours.path}">${offHours.ask}</a
        >)</span
      >
    </p>
    <p><a class="way" href="mailto:${email}">${email}</a></p>`;
}

/** A page of the receiver in the look of the guide. Every `${}` is escaped. */
export const page = ({ siteUrl }: PageContext, { title, body }: { title: string; body: Html }): Html =>
  html`<!doctype html>
    <html lang="ja">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} | ${site.name}</title>
        ${raw(styleElement)}
      </head>
      <body>
        <header class="site">
          <a href="${siteUrl}/">${raw(mark)} ${site.name}</a>
        </header>
        <main>${body}</main>
      </body>
    </html>`;
