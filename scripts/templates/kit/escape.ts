/** Words as they stand between two tags. */
export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Words of a workbook's footer, where one `&` begins a code of the format. */
export const footerWords = (text: string): string => text.replaceAll('&', '&&');
