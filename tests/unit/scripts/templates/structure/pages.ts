const isPng = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.slice(0, 8)).equals(Buffer.from('\x89PNG\r\n\x1A\n', 'latin1'));

/** A thumbnail, whole and of its size. */
export function pngFaults(bytes: Uint8Array): string[] {
  if (!isPng(bytes) || bytes.length < 24) return ['is no PNG'];
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const size = `${view.getUint32(16)}×${view.getUint32(20)}`;
  return [
    ...(size === '1280×720' ? [] : [`is ${size}, not 1280×720`]),
    ...(Buffer.from(bytes.slice(-8, -4)).toString('latin1') === 'IEND' ? [] : ['ends too early']),
  ];
}

/** A PDF, whole, that runs nothing. */
export function pdfFaults(bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes).toString('latin1');
  return [
    ...(text.startsWith('%PDF-') ? [] : ['does not begin as a PDF']),
    ...(text.trimEnd().endsWith('%%EOF') ? [] : ['does not end as a PDF']),
    ...(/\/(JavaScript|JS|Launch|EmbeddedFile)\b/.test(text) ? ['may run'] : []),
  ];
}
