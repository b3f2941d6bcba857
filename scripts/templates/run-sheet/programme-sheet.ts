import type ExcelJS from 'exceljs';
import type { TemplateEntry } from '../kit/entry.ts';
import { colour, fill, font } from '../kit/look.ts';
import { addTableSheet, type TableCell, type TableColumn } from '../kit/table-sheet.ts';
import { clockAt, clockText, length, minutesAt, start, wordsWithEnd } from './clock.ts';
import { programme, type Step } from './programme.ts';

export const sheetName = '進行表';
export const contactsName = '連絡先';

const headerRow = 5;
const columns: readonly TableColumn[] = [
  { name: '時刻', width: 11, role: 'name', centred: true, format: 'h:mm' },
  { name: '開始から', width: 11, role: 'blank', centred: true, format: '"+"0"分";"−"0"分";"開始"' },
  {
    name: '担当',
    width: 12,
    role: 'blank',
    centred: true,
    choices: ['責任者', '進行', '操作', '受け答え', '登壇者', '全員'],
  },
  { name: '名前', width: 14, centred: true },
  { name: 'すること', width: 64, role: 'blank' },
  { name: '画面に映すもの', width: 26, role: 'blank' },
  { name: '話すこと・書くこと', width: 66, role: 'blank' },
  { name: '済', width: 8, role: 'blank', centred: true, choices: ['済', '不要'], strict: true },
];

/** Every time follows from the start and the length, every name from the list of contacts. */
export function addProgramme(book: ExcelJS.Workbook, entry: TemplateEntry): void {
  let row = headerRow;
  const groups = programme.map(({ name, newPage, steps }) => {
    row += 1;
    return { name, ...(newPage ? { newPage } : {}), rows: steps.map((step) => cells(step, (row += 1))) };
  });
  const sheet = addTableSheet(book, entry, {
    name: sheetName,
    lead: '開始時刻と長さを直すと、時刻がすべて変わります(14:00と45分は見本)。白い欄と〔 〕は、自分たちに合わせて書き換えます。',
    landscape: true,
    columns,
    groups,
  });
  drawInputs(sheet, row);
  markProgress(sheet, row);
}

function cells({ at, who, todo, screen = '', words = '' }: Step, row: number): TableCell[] {
  const name = `IFERROR(VLOOKUP(C${row},'${contactsName}'!$A$6:$B$30,2,FALSE)&"","")`;
  const rest = [who, { formula: name, result: '' }, todo, screen, wordsWithEnd(words), ''];
  if (typeof at === 'number') return [clockAt(`B${row}`, at), at, ...rest];
  if (!at.includes('{')) return [at, '', ...rest];
  const minutes = minutesAt(at);
  return [clockAt(`B${row}`, minutes.result), minutes, ...rest];
}

/** The line above the table: what is typed once, and what follows from it. */
function drawInputs(sheet: ExcelJS.Worksheet, lastRow: number): void {
  const edge = { style: 'medium', color: { argb: colour.green } } as const;
  const box = { top: edge, bottom: edge, left: edge, right: edge };
  const middle = { vertical: 'middle', horizontal: 'center' } as const;
  const label = { font: font(12, colour.ink, true), alignment: middle };
  const input = {
    font: font(14, colour.ink, true),
    fill: fill(colour.white),
    border: box,
    alignment: middle,
  };
  const states = `H${headerRow + 1}:H${lastRow}`;
  const tasks = `E${headerRow + 1}:E${lastRow}`;
  const time = (minutes: string) => `TEXT(MOD(${start.cell}+${minutes}/1440,1),"h:mm")`;
  const count = programme.flatMap(({ steps }) => steps).length;
  const [first = 0] = programme.flatMap(({ steps }) => steps.map(({ at }) => Number(at)));

  sheet.unMergeCells(headerRow - 1, 1, headerRow - 1, columns.length);
  sheet.getRow(headerRow - 1).height = 34;
  Object.assign(sheet.getCell('A4'), { ...label, value: '開始時刻' });
  Object.assign(sheet.getCell(start.cell), {
    ...input,
    value: start.sample / 1440,
    numFmt: 'h:mm',
    dataValidation: {
      type: 'decimal',
      operator: 'greaterThanOrEqual',
      allowBlank: true,
      formulae: [0],
      showErrorMessage: true,
      errorTitle: '時刻の形で入力します',
      error: '14:00 のように入力します。',
    },
  });
  Object.assign(sheet.getCell('C4'), { ...label, value: '長さ(分)' });
  Object.assign(sheet.getCell(length.cell), {
    ...input,
    value: length.sample,
    numFmt: '0',
    dataValidation: {
      type: 'whole',
      operator: 'greaterThanOrEqual',
      formulae: [30],
      showErrorMessage: true,
      errorTitle: '分で入力します',
      error: '質問の時間も入れて、30以上の数字で入力します。',
    },
  });
  Object.assign(sheet.getCell('E4'), {
    value: {
      formula: `"集合 "&${time(`(${first})`)}&"　開始 "&${time('0')}&"　終了 "&${time(length.cell)}&"　　済 "&COUNTA(${states})&" / "&COUNTA(${tasks})`,
      result: `集合 ${clockText(start.sample + first)}　開始 ${clockText(start.sample)}　終了 ${clockText(start.sample + length.sample)}　　済 0 / ${count}`,
    },
    font: font(12, colour.green, true),
    alignment: { vertical: 'middle', horizontal: 'left', indent: 1 },
  });
  Object.assign(sheet.getCell('F4'), {
    ...label,
    value: '開催日とタイトル',
    alignment: { vertical: 'middle', horizontal: 'right', indent: 1 },
  });
  sheet.mergeCells('G4:H4');
  Object.assign(sheet.getCell('G4'), {
    ...input,
    font: font(12, colour.ink),
    alignment: { vertical: 'middle', horizontal: 'left', indent: 1 },
  });
  sheet.getCell('H4').border = box;
}

/** Done rows calm down; the one that comes next is apricot, once the first is done. */
function markProgress(sheet: ExcelJS.Worksheet, lastRow: number): void {
  const first = headerRow + 1;
  const waiting = `SUMPRODUCT(($E$${first}:$E${first}<>"")*($H$${first}:$H${first}=""))`;
  sheet.addConditionalFormatting({
    ref: `A${first}:H${lastRow}`,
    rules: [
      {
        type: 'expression',
        priority: 1,
        formulae: [`$H${first}<>""`],
        style: { fill: fill(colour.calm), font: { color: { argb: colour.quiet } } },
      },
      {
        type: 'expression',
        priority: 2,
        formulae: [`AND($E${first}<>"",$H${first}="",COUNTA($H$${first}:$H$${lastRow})>0,${waiting}=1)`],
        style: { fill: fill(colour.apricotPale), font: { bold: true, color: { argb: colour.ink } } },
      },
    ],
  });
}
