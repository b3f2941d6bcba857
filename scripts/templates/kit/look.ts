import type ExcelJS from 'exceljs';

/** The light colours of the guide, as the format writes them: opaque first. */
export const colour = {
  ink: 'FF1D2A2D',
  quiet: 'FF4D5A5C',
  green: 'FF0D6658',
  calm: 'FFE5F1EC',
  line: 'FFC9C4B6',
  paper: 'FFFBFAF6',
  brick: 'FFA93F2C',
  apricotPale: 'FFFCEFE4',
  white: 'FFFFFFFF',
};
export const fill = (argb: string): ExcelJS.Fill => ({
  type: 'pattern',
  pattern: 'solid',
  fgColor: { argb },
  bgColor: { argb },
});
export const font = (size: number, argb: string, bold = false) => ({
  name: 'BIZ UDPGothic',
  size,
  bold,
  color: { argb },
});
/** Around every cell that may be written in, so that it can be found on paper too. */
export const hairline = { style: 'thin', color: { argb: colour.line } } as const;
