import { Webhook } from 'standardwebhooks';
import { bodyOf } from './notice.ts';
import { postJson, type PostOptions } from './post-json.ts';
import type { Transport } from './transport.ts';

/**
 * A webhook of the company's own, with Standard Webhooks headers; a letter keeps its `webhook-id` over all attempts.
 * The customer's words stay here: the body holds the fact, the contact and the links.
 */
export function webhookTransport(url: URL, secret: string, options?: PostOptions): Transport {
  const signer = new Webhook(Buffer.from(secret).toString('base64'));

  return async ({ notice, id, at }) => {
    const payload = JSON.stringify({
      type: `notice.${notice.kind}`,
      timestamp: new Date(at).toISOString(),
      data: {
        receipts: notice.numbers,
        subject: notice.subject,
        body: bodyOf(notice, ['fact', 'contact']),
        links: notice.links,
      },
    });
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': Math.floor(at / 1_000),
      'webhook-signature': signer.sign(id, new Date(at), payload),
    };
    await postJson(url, payload, headers, options);
  };
}
