import type { APIRoute } from 'astro';
import { guideCard, linkPicture } from '#pictures.ts';

/** The link picture of every page that is no entry. */
export const GET: APIRoute = async () =>
  new Response(new Uint8Array(await linkPicture(guideCard)), {
    headers: { 'Content-Type': 'image/png' },
  });
