import ExcelJS from 'exceljs';
import { colour, font } from './kit/look.ts';
import type { Make } from './kit/made.ts';
import { addTableSheet } from './kit/table-sheet.ts';
import { properties, workbookBytes } from './kit/workbook.ts';
import { clockAt } from './run-sheet/clock.ts';
import { addProgramme, contactsName, sheetName } from './run-sheet/programme-sheet.ts';
import { outside, team, trouble } from './run-sheet/trouble.ts';

export const make: Make = async (entry) => {
  const book = new ExcelJS.Workbook();
  Object.assign(book, properties(entry, '開始2時間前から終了後まで、だれが何をするかの表'));
  addProgramme(book, entry);
  const contacts = addTableSheet(book, entry, {
    name: contactsName,
    lead: '名前を書くと、進行表の「名前」に入ります。個人の電話番号が載るので、配信が終わったら紙は破ります。',
    landscape: true,
    columns: [
      { name: '役', width: 27, role: 'name' },
      { name: '名前', width: 28, role: 'blank' },
      { name: '電話番号', width: 34, role: 'blank' },
      { name: '当日いる場所', width: 34, role: 'blank' },
      { name: '代わりの人と電話番号', width: 48, role: 'blank' },
      { name: '入る時刻', width: 14, centred: true, format: 'h:mm' },
    ],
    groups: [
      {
        name: '一緒に進める人',
        rows: team.map(({ who, from }) => [who, '', '', '', '', clockAt(`(${from})`, from, sheetName)]),
      },
      { name: '外の連絡先', rows: outside.map((who) => [who]) },
    ],
  });
  const emergency = addTableSheet(book, entry, {
    name: '止まったら',
    lead: '直るまで「配信を終了」は押しません。押すと視聴画面が閉じ、同じ配信には戻れません。',
    landscape: true,
    columns: [
      { name: 'こんなとき', width: 28, role: 'name' },
      { name: 'まず見るところ', width: 34 },
      { name: 'すること', width: 60, role: 'blank' },
      { name: '視聴者に出す文', width: 56, role: 'blank' },
      { name: '担当', width: 24, role: 'blank' },
    ],
    groups: trouble,
  });
  // Each is one sheet of paper in the hand, whatever printer and face do to its rows.
  for (const sheet of [contacts, emergency]) sheet.pageSetup.fitToHeight = 1;
  Object.assign(emergency.getCell('A3'), { font: font(13, colour.brick, true) });
  contacts.eachRow((row, number) => {
    if (number > 5) row.height = 40;
  });
  return { files: { [`${entry.id}.xlsx`]: await workbookBytes(book) }, paper: `${entry.id}.xlsx` };
};
