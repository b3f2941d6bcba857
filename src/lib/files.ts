/** The formats of templates, in the order in which the gallery offers them. */
const names = {
  xlsx: 'Excel',
  docx: 'Word',
  pptx: 'PowerPoint',
  pdf: 'PDF',
  txt: 'テキスト',
  html: 'HTML',
  csv: 'CSV',
  svg: 'SVG',
  png: 'PNG',
  zip: 'ZIP',
} as const;
export type Format = keyof typeof names;
export const formats = Object.keys(names) as Format[];

const extensionOf = (file: string): string => file.split('.').at(-1) ?? '';

/** `delivery-live.xlsx` → `xlsx` */
export const formatOf = (file: string): Format | undefined =>
  formats.find((format) => format === extensionOf(file));

/** What people call the format of a file: `delivery-live.xlsx` → 「Excel」. */
export function formatName(file: string): string {
  const format = formatOf(file);
  return format ? names[format] : extensionOf(file).toUpperCase();
}

/** Of several files of one format each says which: `('thumbnail', 'thumbnail-2.svg')` → 「SVG 2」. */
export function fileLabel(id: string, file: string): string {
  const part = file
    .replace(/\.[^.]*$/, '')
    .slice(id.length)
    .replace(/^-/, '');
  return file.startsWith(id) && part ? `${formatName(file)} ${part}` : formatName(file);
}

/** 24576 bytes → 「24KB」; never 「0KB」. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  return kilobytes < 1024 ? `${kilobytes}KB` : `${(bytes / 1024 / 1024).toFixed(1)}MB`;
}

/**
 * What a saved file is called in the customer's folder: it says what it is, in their language, with its version.
 * `('qbr', 'QBR資料', '1.0', 'qbr.pptx')` → 「QBR資料 v1.0.pptx」; `thumbnail-2.svg` → 「… v1.0-2.svg」.
 */
export function downloadName(id: string, title: string, version: string, file: string): string {
  const [stem = '', extension = ''] = file.split(/\.(?=[^.]*$)/);
  const part = stem.startsWith(`${id}-`) ? stem.slice(id.length) : '';
  // No system allows these in a name.
  return `${title.replaceAll(/[\\/:*?"<>|]/g, '・')} v${version}${part}.${extension}`;
}
