import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AstroError } from 'astro/errors';
import type { ReactNode } from 'react';
import type { Entry } from '#content.ts';
import { drawCard, family, height, width, type Card, type Drawing } from '#lib/picture/card.ts';
import { pictureKey } from '#lib/picture/key.ts';
import { drawable, lettersIn } from '#lib/picture/letters.ts';
import { site } from '#site.config.ts';

const cache = 'node_modules/.cache/pictures';
const fontFolder = 'node_modules/@fontsource/noto-sans-jp';
const makers = ['satori', '@resvg/resvg-js', '@fontsource/noto-sans-jp'];

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

/**
 * The link picture of a page as PNG, from the cache where it was drawn before.
 * @param from the file that holds the title.
 * @throws AstroError that names the file and the letters which the font does not have.
 */
export async function linkPicture(card: Card, from: string): Promise<Buffer> {
  const { text, missing } = drawable(card.title, font().letters);
  if (missing.length > 0) {
    throw new AstroError(
      `${from} の題名にある「${missing.join('')}」は、リンクの画像に使う書体にありません。`,
      '同じ意味の別の字に替えてください。',
    );
  }
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

/** The font comes in parts of some hundred letters each. They are read for drawing here; no page loads them. */
const font = once(() => {
  const names = Object.keys(readJson(`${fontFolder}/unicode.json`)).map((key) => key.replace(/[[\]]/g, ''));
  const parts = names.map((name, index) => ({
    // Of several parts with one name satori would ask the first alone.
    name: index === 0 ? family : `${family} ${name}`,
    weight: 700 as const,
    data: readFileSync(`${fontFolder}/files/noto-sans-jp-${name}-700-normal.woff`),
  }));
  return { parts, letters: new Set(parts.flatMap(({ data }) => lettersIn(data))) };
});

/** package.json names them exactly. */
const versions = once(() => {
  const all = readJson('package.json')['devDependencies'] ?? {};
  return Object.fromEntries(makers.map((name) => [name, all[name] ?? '']));
});

function readJson(file: string): Record<string, Record<string, string>> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string>>;
}

function once<T extends object>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
