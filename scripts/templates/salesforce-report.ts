import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { archiveBytes } from './kit/archive.ts';
import type { Make } from './kit/made.ts';
import { addTableSheet } from './kit/table-sheet.ts';
import { properties, workbookBytes } from './kit/workbook.ts';
import { files } from './salesforce-report/metadata.ts';
import { sheets } from './salesforce-report/sheets.ts';

const readme = readFileSync(`${import.meta.dirname}/salesforce-report/README.txt`, 'utf8');

export const make: Make = async (entry) => {
  const { id, title, version } = entry;
  const book = new ExcelJS.Workbook();
  Object.assign(book, properties(entry, 'Salesforceに入れる項目、レポート、通知と、確かめる手順'));
  for (const sheet of sheets) addTableSheet(book, entry, sheet);

  // One folder around all: an archive that is handed over unopened is refused, and `undo` never runs by mistake.
  const inFolder = Object.entries({ ...files, 'README.txt': `${title} v${version}\n\n${readme}` });
  return {
    files: {
      [`${id}.zip`]: archiveBytes(
        Object.fromEntries(inFolder.map(([path, text]) => [`${id}/${path}`, text])),
      ),
      [`${id}.xlsx`]: await workbookBytes(book),
    },
    paper: `${id}.xlsx`,
  };
};
