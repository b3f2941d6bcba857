import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import satori from 'satori';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Card } from '#lib/picture/card.ts';
import { guideCard, linkPicture } from '#pictures.ts';

vi.mock('satori', { spy: true });

let cache: string;
beforeEach(() => {
  cache = mkdtempSync(path.join(os.tmpdir(), 'guide-pictures-'));
  vi.mocked(satori).mockClear();
});
afterEach(() => rmSync(cache, { recursive: true }));

const titled = (title: string): Card => ({ ...guideCard, title });

it('draws a picture once and takes it from the cache from then on', async () => {
  const first = await linkPicture(titled('音が出ません'), cache);
  expect([first.toString('latin1', 1, 4), first.readUInt32BE(16), first.readUInt32BE(20)]).toEqual([
    'PNG',
    1200,
    630,
  ]);
  expect(await linkPicture(titled('音が出ません'), cache)).toEqual(first);
  expect(satori).toHaveBeenCalledTimes(1);

  await linkPicture(titled('音が出ます'), cache);
  expect(satori).toHaveBeenCalledTimes(2);
  expect(readdirSync(cache)).toHaveLength(2);
});

it('draws the same bytes on every day', async () => {
  const first = await linkPicture(titled('音が出ません'), cache);
  expect(await linkPicture(titled('音が出ません'), path.join(cache, 'elsewhere'))).toEqual(first);
  expect(satori).toHaveBeenCalledTimes(2);
});

const empty = () => linkPicture(titled(''), cache);

it.each(['<script>alert("x")</script> & </svg>', 'あ'.repeat(200), 'Salesforce', '①㈱髙﨑𠮷→'])(
  'draws 「%s」',
  async (title) => {
    expect(await linkPicture(titled(title), cache)).not.toEqual(await empty());
  },
);

it('leaves out what the font has no letter for: the check names it', async () => {
  expect(await linkPicture(titled('🎉'), cache)).toEqual(await empty());
});
