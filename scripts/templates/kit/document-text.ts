import { BuilderElement, TextRun, type ParagraphChild } from 'docx';

const element = (name: string, attributes: Record<string, string> = {}, children: BuilderElement[] = []) =>
  new BuilderElement({
    name,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key, value }] as const),
    ),
    children,
  });

/** The union of docx names its own classes alone; what Word allows in a paragraph is wider. */
const control = (properties: BuilderElement[], run: TextRun): ParagraphChild =>
  element('w:sdt', {}, [
    element('w:sdtPr', {}, properties),
    element('w:sdtContent', {}, [run]),
  ]) as unknown as ParagraphChild;

/**
 * 〔会社名〕 as a content control: one press selects it whole, typing replaces it, brackets and all. One for rich text:
 * LibreOffice shows a plain one without its style.
 */
const blank = (text: string): ParagraphChild =>
  control(
    [element('w:alias', { 'w:val': text.slice(1, -1) }), element('w:showingPlcHdr')],
    new TextRun({ text, style: 'Blank' }),
  );

/** A box to tick with the mouse, and with a pen on paper. */
const box = (): ParagraphChild =>
  control(
    [
      element('w14:checkbox', {}, [
        element('w14:checked', { 'w14:val': '0' }),
        element('w14:checkedState', { 'w14:val': '2611', 'w14:font': 'Segoe UI Symbol' }),
        element('w14:uncheckedState', { 'w14:val': '25A1', 'w14:font': 'BIZ UDPGothic' }),
      ]),
    ],
    new TextRun('□'),
  );

/** `**太字**`, `〔空欄〕` and `□` in a sentence become what they mean; the rest is text. */
export const textOf = (words: string): ParagraphChild[] =>
  words
    .split(/(\*\*[^*]+\*\*|〔[^〕\s]+〕|□)/)
    .filter(Boolean)
    .map((part) => {
      if (part === '□') return box();
      if (/^〔\S/.test(part)) return blank(part);
      if (part.startsWith('**')) return new TextRun({ text: part.slice(2, -2), style: 'Strong' });
      return new TextRun(part);
    });
