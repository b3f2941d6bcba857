import ExcelJS from 'exceljs';
import type { Make } from './kit/made.ts';
import { addTableSheet } from './kit/table-sheet.ts';
import { properties, workbookBytes } from './kit/workbook.ts';
import { questions } from './survey-questions/questions.ts';
import { sheets } from './survey-questions/sheets.ts';

const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
const mostChoices = Math.max(...questions.map(({ choices }) => choices.length));
const numbered = Array.from({ length: mostChoices }, (_, index) => index);

/** One question a line, one choice a cell. The mark at the start tells Excel that it is UTF-8. */
export function csv(version: string): string {
  const header = [
    '番号',
    '目的',
    '設問',
    '答え方',
    '必須',
    ...numbered.map((index) => `選択肢${index + 1}`),
    '版',
  ];
  const lines = questions.map(({ purpose, text, type, required, choices }, index) => [
    String(index + 1),
    purpose,
    text,
    type,
    required ? '必須' : '',
    ...numbered.map((choice) => choices[choice] ?? ''),
    `v${version}`,
  ]);
  return `\ufeff${[header, ...lines].map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('')}`;
}

/** The introduction in `survey-questions.txt` is written by hand, in the folder of the entry. */
export const make: Make = async (entry) => {
  const { id, version } = entry;
  const book = new ExcelJS.Workbook();
  Object.assign(book, properties(entry, '目的ごとの設問、組み合わせ、温度感の読み方、回ごとの記録'));
  for (const sheet of sheets) addTableSheet(book, entry, sheet);
  return {
    files: {
      [`${id}.xlsx`]: await workbookBytes(book),
      [`${id}.csv`]: csv(version),
    },
    paper: `${id}.xlsx`,
  };
};
