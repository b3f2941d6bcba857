import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import * as qbr from '../../../../scripts/templates/qbr.ts';
import { deliveries, next, now, plan, rates, wishes } from '../../../../scripts/templates/qbr/figures.ts';
import { partsOf } from './kit/parts.ts';

const committed = readFileSync('content/templates/qbr/qbr.pptx');

describe('qbr.pptx', () => {
  test('the committed file is the one that its source draws', async () => {
    const { files } = await qbr.make(readEntry('qbr'));
    expect(committed.equals(Buffer.from(files['qbr.pptx'] ?? ''))).toBe(true);
  });

  test('its charts are native', () => {
    const parts = partsOf(committed);
    expect([...parts.keys()].filter((name) => /charts\/chart\d+\.xml$/.test(name))).toHaveLength(4);
  });

  test('every slide has a title, and notes that say what to say or to do', () => {
    for (const { words, notes } of qbr.pages) {
      expect(words['title']).toBeTruthy();
      expect(notes.join(''), String(words['title'])).toMatch(
        /【(言うこと|使い方|これは非表示のスライドです)】/,
      );
    }
  });

  test('a slide that shows figures says that they are samples', () => {
    const withFigures = qbr.pages.filter(({ words }) => /\d+(名|件)/.test(JSON.stringify(words)));
    expect(withFigures.length).toBeGreaterThan(5);
    expect(withFigures.filter(({ sample }) => !sample)).toEqual([]);
  });
});

describe('the samples fit together', () => {
  test('each stage is a part of the one before it', () => {
    for (const each of [...deliveries, now]) {
      expect(each.registered).toBeGreaterThan(each.attended);
      expect(each.attended).toBeGreaterThan(each.answered);
      expect(each.answered).toBeGreaterThan(each.meetings);
    }
  });

  test('what was wished for sums up to the answers', () => {
    expect(Object.values(wishes).reduce((sum, count) => sum + count)).toBe(now.answered);
  });

  test('what the titles say follows from the figures', () => {
    const twice = deliveries.filter(({ reminders }) => reminders === 2);
    expect(twice).toHaveLength(3);
    expect(twice.every((each) => rates(each).attendance >= 0.68)).toBe(true);
    expect(deliveries.filter((each) => rates(each).attendance >= 0.68)).toEqual(twice);
    expect(deliveries.filter(({ registered }) => registered > 100).map(({ day }) => day)).toEqual([
      '8月5日',
      '9月9日',
    ]);
    const september = deliveries.filter(({ day }) => day.startsWith('9月'));
    expect(september.reduce((sum, { meetings }) => sum + meetings, 0)).toBe(6);
  });

  test('the plan divides from meetings back to registrations, rounded up', () => {
    expect(plan(next)).toEqual({ attended: 450, registered: 643, each: 108 });
  });
});
