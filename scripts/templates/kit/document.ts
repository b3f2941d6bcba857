import {
  convertMillimetersToTwip as mm,
  Document,
  Footer,
  Header,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import { finished } from './document-bytes.ts';
import { styles } from './document-styles.ts';
import { hex, theme } from './document-theme.ts';
import type { TemplateEntry } from './entry.ts';

export interface DocumentWords {
  entry: TemplateEntry;
  /** One line for the properties: what the file is for. */
  subject: string;
  children: readonly FileChild[];
}

const numbering = {
  config: [
    { reference: 'bullets', format: LevelFormat.BULLET, text: '•' },
    { reference: 'numbers', format: LevelFormat.DECIMAL, text: '%1.' },
  ].map(({ reference, format, text }) => ({
    reference,
    levels: [
      {
        level: 0,
        format,
        text,
        style: {
          run: { color: hex('green'), bold: true },
          paragraph: { indent: { left: 397, hanging: 397 } },
        },
      },
    ],
  })),
};

const pages = [
  new TextRun({ children: [PageNumber.CURRENT] }),
  new TextRun(' / '),
  new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
];

/** A4 upright in the look of the guide, the same bytes on every day. */
export async function documentBytes({ entry, subject, children }: DocumentWords): Promise<Buffer> {
  const { title, version, date } = entry;
  const name = `${title} v${version}`;
  const document = new Document({
    title: name,
    subject,
    creator: 'CSチーム',
    lastModifiedBy: 'CSチーム',
    revision: 1,
    customProperties: [{ name: '版', value: version }],
    theme,
    styles,
    numbering,
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(22),
              bottom: mm(22),
              left: mm(22.5),
              right: mm(22.5),
              header: mm(11),
              footer: mm(10),
            },
          },
        },
        headers: {
          first: new Header({ children: [new Paragraph({ style: 'Header' })] }),
          default: new Header({ children: [new Paragraph({ style: 'Header', text: title })] }),
        },
        footers: { first: footer(name), default: footer(name) },
        children,
      },
    ],
  });
  return finished(await Packer.toBuffer(document), date);
}

const footer = (name: string) =>
  new Footer({
    children: [new Paragraph({ style: 'Footer', children: [new TextRun(`${name}\t`), ...pages] })],
  });
