import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Settings } from '../settings.ts';
import { pathLabels, type Recipient } from '../recipients.ts';
import { folderTransport } from './folder.ts';
import { mailTransport } from './mail.ts';
import { reasonOf } from './reason.ts';
import { createRoute, type Route } from './route.ts';
import { isSlack, slackTransport } from './slack.ts';
import type { Transport } from './transport.ts';
import { webhookTransport } from './webhook.ts';

interface RoutesContext {
  settings: Pick<Settings, 'people' | 'mail' | 'privateHosts' | 'dataDir'>;
  /** Signs webhooks. */
  secret: string;
  now: () => number;
  /** One line for the operator: which address of whom, and why. */
  log: (line: string) => void;
}

/** @throws Error for a mail address without a mail server, which the settings refuse by name. */
function transportTo(address: URL, { settings: { mail, privateHosts }, secret }: RoutesContext): Transport {
  if (address.protocol === 'file:') return folderTransport(fileURLToPath(address));
  if (address.protocol === 'mailto:') {
    if (!mail) throw new Error('SMTP_URL');
    return mailTransport({
      server: new URL(mail.url),
      from: mail.from,
      to: decodeURIComponent(address.pathname),
    });
  }
  const options = { allowPrivate: privateHosts.has(address.hostname) };
  return isSlack(address) ? slackTransport(address, options) : webhookTransport(address, secret, options);
}

/** The usual address and the fallback; in a trial a folder of this machine. Each person has connections of their own. */
export function routesTo(recipient: Recipient, context: RoutesContext): Route[] {
  const { people, dataDir } = context.settings;
  const addresses = people[recipient]?.routes ?? [pathToFileURL(path.join(dataDir, recipient))];
  return addresses.map((address, index) =>
    createRoute(transportTo(address, context), context.now, (error) =>
      context.log(
        `${pathLabels[recipient]}${index === 0 ? '' : 'の予備'}(${address.protocol}): 送れませんでした(${reasonOf(error)})`,
      ),
    ),
  );
}
