import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serve, type Served } from '../../../scripts/serve.ts';

let root: string;
let served: Served;

beforeAll(async () => {
  root = mkdtempSync(path.join(os.tmpdir(), 'serve-'));
  const files = {
    '404.html': 'ありません',
    'faqs/new/index.html': '新しい',
    'templates/a/a.xlsx': 'xlsx',
    'videos/a/captions.vtt': 'WEBVTT',
    _redirects: '/faqs/old/ /faqs/new/ 301\n/faqs/old /faqs/new/ 301\n/faqs/part/ /faqs/new/#part 301\n',
    _headers:
      "/*\n  X-Frame-Options: DENY\n\n/templates/a/a.xlsx\n  Content-Disposition: attachment; filename*=UTF-8''%E8%A1%A8.xlsx\n",
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, 'dist', name)), { recursive: true });
    writeFileSync(path.join(root, 'dist', name), text);
  }
  const dirs = { dist: path.join(root, 'dist'), dataDir: path.join(root, 'data') };
  served = await serve({ port: 0, environment: {}, ...dirs });
});
afterAll(async () => {
  await served.stop();
  rmSync(root, { recursive: true });
});

const ask = (address: string) => fetch(served.url + address, { redirect: 'manual' });

it.each(['/faqs/old/', '/faqs/old'])('%s leads to where the page is now, in one step', async (address) => {
  const { status, headers } = await ask(address);
  expect([status, headers.get('location')]).toEqual([301, '/faqs/new/']);
});

it('the query goes along, and stands before the anchor', async () => {
  expect((await ask('/faqs/old/?from=mail')).headers.get('location')).toBe('/faqs/new/?from=mail');
  expect((await ask('/faqs/part/?from=mail')).headers.get('location')).toBe('/faqs/new/?from=mail#part');
});

it('a page that is there is given', async () => {
  const answer = await ask('/faqs/new/');
  expect([answer.status, await answer.text()]).toEqual([200, '新しい']);
});

it('what is nowhere is told as such, with the headers of every page', async () => {
  const { status, headers } = await ask('/faqs/nowhere/');
  expect([status, headers.get('x-frame-options')]).toEqual([404, 'DENY']);
});

it('a download carries its name and its type', async () => {
  const { headers } = await ask('/templates/a/a.xlsx');
  expect(headers.get('content-disposition')).toContain('%E8%A1%A8.xlsx');
  expect(headers.get('content-type')).toBe(
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  );
});

it('captions carry the type without which a player refuses them', async () => {
  expect((await ask('/videos/a/captions.vtt')).headers.get('content-type')).toBe('text/vtt; charset=utf-8');
});
