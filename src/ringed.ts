import type { LocalImageService } from 'astro';
import { baseService } from 'astro/assets';
import astroService from 'astro/assets/services/sharp';
import sharp from 'sharp';

/** What Astro knows of a picture to make, and an SVG of the same size to lay over it. */
interface Laid {
  over?: string;
}

/**
 * Astro's own image service, which can also lay a drawing over a picture: opened whole, a screen shows its ring
 * without the page around it.
 */
export default {
  ...astroService,
  propertiesToHash: [...(baseService.propertiesToHash ?? []), 'over'],
  async getURL(options, config, logger) {
    const { over } = options as Laid;
    const url = await astroService.getURL(options, config, logger);
    return over ? `${url}&over=${encodeURIComponent(over)}` : url;
  },
  async parseURL(url, config, logger) {
    const asked = await astroService.parseURL(url, config, logger);
    if (!asked) throw new Error(`${url.pathname} に、画像の番地(href)がありません。`);
    return { ...asked, over: url.searchParams.get('over') ?? undefined };
  },
  async transform(picture, options, config, logger) {
    const { over } = options as Laid;
    const laid = over
      ? new Uint8Array(
          await sharp(picture)
            .composite([{ input: Buffer.from(over) }])
            .png()
            .toBuffer(),
        )
      : picture;
    return astroService.transform(laid, options, config, logger);
  },
} satisfies LocalImageService;
