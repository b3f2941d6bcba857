import { describe, expect, it } from 'vitest';
import { fileLabel, fileSize, formatName, formatOf } from '#lib/files.ts';

describe('formatName', () => {
  it.each([
    ['delivery-live.xlsx', 'Excel'],
    ['qbr.pptx', 'PowerPoint'],
    ['odd.numbers', 'NUMBERS'],
  ])('%s is %s', (file, name) => {
    expect(formatName(file)).toBe(name);
  });
});

describe('fileLabel', () => {
  it.each([
    ['qbr', 'qbr.pptx', 'PowerPoint'],
    ['thumbnail', 'thumbnail-2.svg', 'SVG 2'],
    ['thumbnail', 'other.svg', 'SVG'],
  ])('%s offers %s as %s', (id, file, label) => {
    expect(fileLabel(id, file)).toBe(label);
  });
});

it('formatOf knows the formats that the gallery offers, and no others', () => {
  expect(formatOf('a-1.pptx')).toBe('pptx');
  expect(formatOf('odd.numbers')).toBeUndefined();
});

describe('fileSize', () => {
  it.each([
    [0, '1KB'],
    [24_576, '24KB'],
    [1_048_575, '1.0MB'],
    [3_250_000, '3.1MB'],
  ])('%d bytes read %s', (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });
});
