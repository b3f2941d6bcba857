import { describe, expect, it } from 'vitest';
import { partsOf, withBlanks } from '#lib/template-fill/blanks.ts';

describe('partsOf', () => {
  it.each([
    ['{{a}}と{{ b }}', ['a', undefined, 'b']],
    ['文だけ {{}} {{会社}} {a}', [undefined]],
    ['', []],
  ])('finds the blanks of %j and loses nothing', (text, names) => {
    const parts = partsOf(text);
    expect(parts.map(({ name }) => name)).toEqual(names);
    expect(parts.map((part) => part.text).join('')).toBe(text);
  });
});

describe('withBlanks', () => {
  it('names each blank and leaves what it does not know', () => {
    const blanks = [{ name: 'startsAt', label: '開始日時' }];
    expect(withBlanks('{{startsAt}}に始めます。{{ startsAt }}です。{{other}}', blanks)).toBe(
      '〔開始日時〕に始めます。〔開始日時〕です。{{other}}',
    );
  });
});
