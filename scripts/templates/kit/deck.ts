import pptxgen from 'pptxgenjs';
import type PptxGenJS from 'pptxgenjs';
import { finished } from './deck-finish.ts';
import type { Anchors } from './deck-parts.ts';
import { face, green, white } from './deck-look.ts';
import type { TemplateEntry } from './entry.ts';

export interface Page {
  layout: string;
  /** Words for the placeholders of the layout; each line a paragraph. */
  words: Record<string, string | readonly string[]>;
  /** What is drawn besides: tables, charts, marks. */
  draw?: (slide: PptxGenJS.Slide) => void;
  /** The figures are samples: said on the slide until somebody replaces them. */
  sample?: boolean;
  /** What to say and to ask, each line a paragraph. */
  notes: readonly string[];
  /** Stays in the file, is not shown and not printed. */
  hidden?: boolean;
}

export interface Deck {
  entry: TemplateEntry;
  subject: string;
  pages: readonly Page[];
  layouts: readonly PptxGenJS.SlideMasterProps[];
}

/** A presentation, the same bytes on every day. */
export async function deckBytes({ entry, subject, pages, layouts }: Deck): Promise<Buffer> {
  const deck = new pptxgen();
  Object.assign(deck, {
    layout: 'LAYOUT_WIDE',
    title: `${entry.title} v${entry.version}`,
    subject,
    author: 'CSチーム',
    company: 'セルフケアガイド',
    theme: { headFontFace: face, bodyFontFace: face },
  });
  // The library renames options in place: a copy keeps the layouts fit for the next deck.
  for (const layout of layouts) deck.defineSlideMaster(structuredClone(layout));
  for (const page of pages) drawPage(deck.addSlide({ masterName: page.layout }), page);
  const bytes = (await deck.write({ outputType: 'uint8array', compression: false })) as Uint8Array;
  const anchorsOf = (name: string) => anchors(layouts.find(({ title }) => title === name));
  return finished(bytes, entry, anchorsOf);
}

/** The library numbers the placeholders of a layout from 100, in the order of its objects. */
function anchors(layout?: PptxGenJS.SlideMasterProps): Anchors {
  const names = { top: 't', middle: 'ctr', bottom: 'b' } as const;
  const objects = layout?.objects ?? [];
  return new Map(
    objects.flatMap((object, index) => {
      const valign = 'placeholder' in object ? object.placeholder.options.valign : undefined;
      return valign ? [[String(100 + index), names[valign]] as const] : [];
    }),
  );
}

function drawPage(slide: PptxGenJS.Slide, { words, draw, sample, notes, hidden }: Page): void {
  for (const [placeholder, text] of Object.entries(words)) {
    slide.addText([text].flat().join('\n'), { placeholder });
  }
  draw?.(slide);
  if (sample) {
    slide.addText('見本の数字です', {
      objectName: '見本の印(差し替えたら消します)',
      ...{ x: 10.633, y: 0.46, w: 1.9, h: 0.4, margin: 0 },
      shape: 'roundRect',
      rectRadius: 0.2,
      fill: { color: white },
      line: { color: green, width: 1, dashType: 'dash' },
      fontSize: 13,
      bold: true,
      color: green,
      align: 'center',
      valign: 'middle',
    });
  }
  slide.addNotes(notes.join('\n'));
  slide.hidden = hidden ?? false;
}
