import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ReactNode } from 'react';
import type { Entry } from '#content.ts';
import { drawCard, height, width, type Card, type Drawing } from '#lib/picture/card.ts';
import { fontPackage, readFont } from '#lib/picture/font.ts';
import { pictureKey } from '#lib/picture/key.ts';
import { drawable } from '#lib/picture/letters.ts';
import { site } from '#site.config.ts';

const makers = ['satori', '@resvg/resvg-js', fontPackage];

/** What the link picture of an entry says. A model case says that it is one: a picture travels alone. */
export const cardOf = ({ collection, data }: Entry): Card => ({
  icon: site.kinds[collection].icon,
  kind: site.kinds[collection].label,
  title: data.title,
  ...('sample' in data && data.sample && { mark: 'モデル例(架空)' }),
  foot: [{ icon: 'guide', label: site.name }],
});

/** The general one, for every page that is no entry. */
export const guideCard: Card = {
  icon: 'guide',
  kind: site.name,
  title: '何にお困りですか。',
  foot: site.navigation.map((kind) => site.kinds[kind]),
};

/** The link picture of a page as PNG, from the cache where it was drawn before. */
export async function linkPicture(card: Card, cache = 'node_modules/.cache/pictures'): Promise<Buffer> {
  const { text } = drawable(card.title, font().letters);
  const drawing = drawCard({ ...card, title: text });
  const file = path.join(cache, `${pictureKey(drawing, versions())}.png`);
  if (existsSync(file)) return readFileSync(file);
  const png = await draw(drawing);
  mkdirSync(cache, { recursive: true });
  // Whoever reads meanwhile finds a whole picture or none.
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, png);
  renameSync(unfinished, file);
  return png;
}

async function draw(drawing: Drawing): Promise<Buffer> {
  // Loaded only where a picture is not in the cache.
  const [{ default: satori }, { Resvg }] = await Promise.all([import('satori'), import('@resvg/resvg-js')]);
  const svg = await satori(drawing as ReactNode, { width, height, fonts: font().parts });
  return new Resvg(svg, { font: { loadSystemFonts: false } }).render().asPng();
}

const font = once(() => readFont((file) => readFileSync(path.join('node_modules', fontPackage, file))));

/** package.json names them exactly. */
const versions = once(() => {
  const { devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    devDependencies: Record<string, string>;
  };
  return Object.fromEntries(makers.map((name) => [name, devDependencies[name] ?? '']));
});

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
