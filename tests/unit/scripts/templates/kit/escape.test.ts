import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { coverOf } from '../../../../../scripts/templates/kit/deck-layouts.ts';
import { deckBytes } from '../../../../../scripts/templates/kit/deck.ts';
import { sheetBytes } from '../../../../../scripts/templates/kit/sheet.ts';
import { addTableSheet } from '../../../../../scripts/templates/kit/table-sheet.ts';
import { faultsOf } from '../structure.ts';
import { partsOf } from './parts.ts';

const entry = {
  id: 'a',
  folder: 'content/templates/a',
  title: 'Q&A <案>',
  version: '1.0',
  date: new Date('2026-11-25'),
  files: [],
  blanks: [],
};
const promised = { version: '1.0', blanks: [] };

it('a title with signs of XML stands in a deck as it was written', async () => {
  const deck = await deckBytes({
    entry,
    subject: '説明',
    layouts: [coverOf([{ name: '申込', width: 2 }])],
    pages: [{ layout: '表紙', words: { title: '表題' }, notes: ['言うこと'] }],
  });
  expect(faultsOf('a.pptx', deck, promised)).toEqual([]);
  expect(partsOf(deck).get('ppt/slides/slide1.xml')).toContain('<a:t>Q&amp;A &lt;案&gt; v1.0</a:t>');
});

it('and at the foot of a sheet, where one & begins a code', async () => {
  const sheet = await sheetBytes({ entry, lead: '説明', roles: ['司会'], sections: [] });
  expect(faultsOf('a.xlsx', sheet, promised)).toEqual([]);
  expect(partsOf(sheet).get('xl/worksheets/sheet1.xml')).toContain('Q&amp;&amp;A &lt;案&gt; v1.0&amp;R');
  const table = addTableSheet(new ExcelJS.Workbook(), entry, {
    name: '進行&台本',
    lead: '説明',
    columns: [{ name: '列', width: 20 }],
    groups: [],
  });
  expect(table.headerFooter.oddFooter).toContain('Q&&A <案> v1.0　進行&&台本&R');
});
