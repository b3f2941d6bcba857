import { bodyOf, type Notice } from './notice.ts';
import { postJson, type PostOptions } from './post-json.ts';
import type { Transport } from './transport.ts';

/** Where incoming webhooks of Slack live. */
export const isSlack = (url: URL): boolean => url.hostname === 'hooks.slack.com';

const longestText = 3_000;
const longestHeading = 150;
const longestLabel = 75;
const mostButtons = 25;

/** The three letters that Slack reads as its own. */
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** An escape that the limit cuts in two goes whole. */
const plain = (text: string, limit: number) => ({
  type: 'plain_text',
  text: escaped(text)
    .slice(0, limit)
    .replace(/&[a-z]*$/, ''),
  emoji: false,
});

/**
 * The fact and the links, neither the customer's words nor the contact. The links act for the one who was told, so the
 * channel has to be that person's alone.
 */
export function slackMessage(notice: Notice) {
  const buttons = notice.links.slice(0, mostButtons).map(({ label, href }) => ({
    type: 'button',
    text: plain(label, longestLabel),
    url: href,
  }));
  return {
    text: escaped(notice.subject),
    blocks: [
      { type: 'header', text: plain(notice.subject, longestHeading) },
      { type: 'section', text: plain(bodyOf({ ...notice, links: [] }, ['fact']), longestText) },
      ...(buttons.length ? [{ type: 'actions', elements: buttons }] : []),
    ],
  };
}

export function slackTransport(url: URL, options?: PostOptions): Transport {
  return ({ notice }) => postJson(url, JSON.stringify(slackMessage(notice)), {}, options);
}
