import sharp from 'sharp';
import { expect, it } from 'vitest';
import { ringOver } from '#lib/picture/ring.ts';
import ringed from '#ringed.ts';

const size = { width: 200, height: 100 };
const over = ringOver([25, 25, 50, 50], size);
const paper = await sharp({ create: { ...size, channels: 3, background: '#fbfaf6' } })
  .png()
  .toBuffer();
const config = { service: { entrypoint: '', config: {} }, endpoint: { route: '/_image' } };

/** The colour in the middle of the ring's upper side. */
async function colourOfRing(drawing: string | undefined): Promise<string> {
  const options = { src: 'list.png', format: 'png', ...size, over: drawing };
  const { data } = await ringed.transform(paper, options, config as never, console as never);
  const pixel = await sharp(data).extract({ left: 100, top: 11, width: 1, height: 1 }).raw().toBuffer();
  return `#${pixel.subarray(0, 3).toString('hex')}`;
}

it('draws the ring into a picture that is opened whole, and into no other', async () => {
  expect(await colourOfRing(over)).toBe('#e98b4e');
  expect(await colourOfRing(undefined)).toBe('#fbfaf6');
});

it('finds the ring in the address that a picture has while somebody writes', async () => {
  const address = `/_image?href=%2Fcontent%2Flist.png&w=200&over=${encodeURIComponent(over)}`;
  const asked = await ringed.parseURL(
    new URL(address, 'http://localhost'),
    config as never,
    console as never,
  );
  expect(asked).toMatchObject({ src: '/content/list.png', over });
});
