import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { asChart, asLayout, asNotes, asPresentation, asSlide, type Anchors } from './deck-parts.ts';
import { pageNumber, titleAndVersion, withMaster, withTheme } from './deck-theme.ts';
import type { TemplateEntry } from './entry.ts';
import { withFixedDates } from './fixed-dates.ts';

type Parts = Record<string, Uint8Array>;
type Change = (text: string, name: string) => string;

/**
 * The library's presentation as the guide hands it out: its own theme and master, placeholders that inherit their
 * place from the layout, Japanese as language, and the same bytes on every day and in every process.
 */
export function finished(
  pptx: Uint8Array,
  entry: TemplateEntry,
  anchorsOf: (layout: string) => Anchors,
): Buffer {
  const parts = withOwnChartNumbers(unzipSync(pptx));
  const footer = `${entry.title} v${entry.version}`;
  const layoutAt = (file: string) =>
    /<p:cSld name="([^"]*)"/.exec(textOf(parts, `ppt/slideLayouts/${file}`))?.[1] ?? '';
  const layoutOf = (slide: string) =>
    layoutAt(/slideLayout\d+\.xml/.exec(textOf(parts, `ppt/slides/_rels/${slide}.rels`))?.[0] ?? '');

  const changes: [RegExp, Change][] = [
    [/\/theme1\.xml$/, withTheme],
    [/\/slideMaster1\.xml$/, (text) => withMaster(text, footer)],
    [
      /\/slideLayout\d+\.xml$/,
      (text, file) => asLayout(text, furnitureOf(layoutAt(file), footer), anchorsOf(layoutAt(file))),
    ],
    [/\/slides\/slide\d+\.xml$/, (text, file) => asSlide(text, furnitureOf(layoutOf(file), footer))],
    [/\/notesSlide\d+\.xml$/, asNotes],
    [/\/chart\d+\.xml$/, asChart],
    [/\/presentation\.xml$/, asPresentation],
    [/\/core\.xml$/, (text) => dated(text, entry)],
    [/Content_Types/, (text) => withoutMissing(text, parts)],
  ];
  const workbook: [RegExp, Change][] = [[/\/core\.xml$/, (text) => dated(text, entry)]];
  for (const [name, bytes] of Object.entries(parts)) {
    if (name.endsWith('.xlsx')) parts[name] = zipped(unzipSync(bytes), workbook);
  }
  return zipped(parts, changes);
}

const isText = (name: string) => /\.(xml|rels)$/.test(name);
const textOf = (parts: Parts, name: string) => strFromU8(parts[name] ?? new Uint8Array());

/** A cover carries no number, a picture to be exported carries nothing. */
function furnitureOf(layout: string, footer: string): string {
  if (layout.startsWith('サムネイル')) return '';
  return layout === '表紙' ? titleAndVersion(footer) : titleAndVersion(footer) + pageNumber;
}

const dated = (xml: string, { date }: TemplateEntry) =>
  xml.replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${date.toISOString().slice(0, 19)}Z`);

/** The library declares a master per slide, though there is one. */
const withoutMissing = (types: string, parts: Parts) =>
  types.replaceAll(/<Override PartName="\/([^"]+)"[^>]*\/>/g, (override, name: string) =>
    name in parts ? override : '',
  );

/** 1980-01-01, local: the format knows no zone and nothing earlier. */
const mtime = new Date(1980, 0, 1);

function zipped(parts: Parts, changes: readonly [RegExp, Change][]): Buffer {
  const result: Parts = {};
  // By name, so that no order depends on which chart was ready first. The list of types comes first, as it should.
  for (const [name, bytes] of Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (name.endsWith('/')) continue;
    if (!isText(name)) {
      result[name] = bytes;
      continue;
    }
    const file = name.split('/').at(-1) ?? '';
    const fitting = changes.filter(([pattern]) => pattern.test(name));
    const text = fitting.reduce((before, [, change]) => change(before, file), strFromU8(bytes));
    result[name] = strToU8(text.replaceAll('lang="en-US"', 'lang="ja-JP"'));
  }
  return withFixedDates(Buffer.from(zipSync(result, { level: 9, mtime })));
}

/** The library counts its charts per process: a second deck would begin at 6. Here each deck begins at 1. */
function withOwnChartNumbers(parts: Parts): Parts {
  const numbers = Object.keys(parts).flatMap((name) => /charts\/chart(\d+)\.xml$/.exec(name)?.[1] ?? []);
  const lead = Math.min(...numbers.map(Number)) - 1;
  const renumbered = (text: string) =>
    text.replaceAll(
      /\b(chart|Microsoft_Excel_Worksheet)(\d+)(?=\.xml|\.xlsx)/g,
      (_, stem: string, number: string) => `${stem}${Number(number) - lead}`,
    );
  return Object.fromEntries(
    Object.entries(parts).map(([name, bytes]) => [
      renumbered(name),
      isText(name) ? strToU8(renumbered(strFromU8(bytes))) : bytes,
    ]),
  );
}
