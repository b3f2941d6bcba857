import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { withBlanks } from '#lib/template-fill/blanks.ts';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import { make } from '../../../../scripts/templates/survey-questions.ts';
import {
  answerTypes,
  purposes,
  questions,
  theFive,
} from '../../../../scripts/templates/survey-questions/questions.ts';

const entry = readEntry('survey-questions');
const committed = (format: string) => readFileSync(`${entry.folder}/survey-questions.${format}`);
const made = async (day: string) => {
  vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
  return (await make(entry)).files;
};

afterEach(() => vi.useRealTimers());

describe('the bank of questions', () => {
  test('has for each purpose several, none twice', () => {
    expect(new Set(questions.map(({ text }) => text)).size).toBe(questions.length);
    for (const purpose of purposes)
      expect(questions.filter((question) => question.purpose === purpose).length).toBeGreaterThan(2);
  });

  test.each(questions)('$text can be answered, and its answer is good for something', (question) => {
    const { type, choices, why, when } = question;
    expect(answerTypes).toContain(type);
    expect(new Set(choices).size).toBe(choices.length);
    if (type === '自由に書く') expect(choices).toEqual([]);
    else if (type === '5段階から1つ') expect(choices).toHaveLength(5);
    else expect(choices.length).toBeGreaterThan(2);
    expect(why).not.toBe('');
    expect(when).not.toBe('');
  });

  test('nobody is pressed: each question about contact can be declined', () => {
    for (const { purpose, choices } of questions)
      if (purpose === '相談希望') expect(choices.at(-1)).toMatch(/不要|希望しない/);
  });

  test('the five are those of the manual, of which the first and the fourth must be answered', () => {
    expect(theFive.map(({ purpose }) => purpose)).toEqual([
      '満足',
      '次回テーマ',
      '温度感',
      '相談希望',
      '満足',
    ]);
    expect(theFive.map(({ required }) => required ?? false)).toEqual([true, false, false, true, false]);
    // Salesforce marks who chose these very words.
    expect(theFive[3]?.choices).toEqual(['相談したい', '資料がほしい', 'いまは不要']);
  });
});

describe('survey-questions.txt', () => {
  const text = withBlanks(committed('txt').toString(), entry.blanks);

  test('carries its version and the five questions as the bank has them', () => {
    expect(text.split('\n')[0]).toBe(`${entry.title} v${entry.version}`);
    theFive.forEach(({ text: question, choices, type, required }, index) => {
      const kind = `${required ? '必須・' : ''}${type}`;
      const lines = [`問${index + 1}(${kind})`, question, ...choices.map((choice) => `・${choice}`), ''];
      expect(text).toContain(lines.join('\n'));
    });
  });

  test('leaves no blank without a label, and an address alone on its line', () => {
    expect(text).not.toMatch(/[{}]/);
    expect(text.split('\n')).toContain('〔アンケートのURL〕');
  });
});

describe('survey-questions.csv', () => {
  const lines = committed('csv').toString('utf8').slice(1).split('\r\n').slice(0, -1);

  test('opens as UTF-8 in Excel: a mark at the start, lines that end as it ends them', () => {
    expect([...committed('csv').subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(committed('csv').toString()).not.toMatch(/[^\r]\n/);
  });

  test('has one question a line, one choice a cell, and the version', () => {
    expect(lines).toHaveLength(questions.length + 1);
    expect(lines[0]).toMatch(/^"番号","目的","設問","答え方","必須","選択肢1",.*"版"$/);
    questions.forEach(({ text, choices }, index) => {
      const cells = (lines[index + 1] ?? '').slice(1, -1).split('","');
      expect(cells).toHaveLength(11);
      expect(cells.slice(0, 3)).toEqual([String(index + 1), questions[index]?.purpose, text]);
      expect(cells.slice(5, 10).filter(Boolean)).toEqual([...choices]);
      expect(cells.at(-1)).toBe(`v${entry.version}`);
    });
  });
});

describe('survey-questions.xlsx', () => {
  test.each(['xlsx', 'csv'])('the same on another day, and the one that is committed: %s', async (format) => {
    const name = `survey-questions.${format}`;
    const [first, second] = [await made('2020-02-03'), await made('2031-12-30T23:59:00Z')];
    expect(Buffer.from(first[name] ?? '').equals(Buffer.from(second[name] ?? ''))).toBe(true);
    expect(Buffer.from(first[name] ?? '').equals(committed(format))).toBe(true);
  });

  test('offers the choice of questions, and counts them', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(committed('xlsx')).buffer);
    expect(book.title).toBe(`${entry.title} v${entry.version}`);
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      '設問集',
      '組み合わせ',
      '温度感の読み方',
      '回ごとの記録',
    ]);
    const bank = book.getWorksheet('設問集');
    const last = 5 + purposes.length + questions.length;
    expect(bank?.pageSetup.printArea).toBe(`A1:H${last}`);
    expect(bank?.getCell('A4').formula).toContain(`COUNTIF(H6:H${last},"使う")`);
    const chosen = bank?.getCell(`H${last}`).dataValidation;
    expect(chosen).toMatchObject({
      type: 'list',
      formulae: ['"使う,次の回,使わない"'],
      showErrorMessage: true,
    });
  });

  test('the record divides by nothing while it is empty, and takes days and numbers only', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(Uint8Array.from(committed('xlsx')).buffer);
    const record = book.getWorksheet('回ごとの記録');
    expect(record?.getCell('E6').formula).toBe('IF(N(C6)=0,"",D6/C6)');
    expect(record?.getCell('C6').dataValidation.type).toBe('whole');
    expect(record?.getCell('A6').dataValidation.type).toBe('date');
  });
});
