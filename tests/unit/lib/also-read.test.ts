import { describe, expect, it } from 'vitest';
import { alsoRead, usedBy } from '#lib/also-read.ts';

const page = (kind: 'manuals' | 'templates' | 'cases' | 'faqs', id: string, related: string[] = []) => ({
  kind,
  path: `/${kind}/${id}/`,
  related,
});
const sheet = page('templates', 'sheet', ['/manuals/live/', '/cases/bank/']);
const mail = page('templates', 'mail', ['/manuals/live/', '/faqs/late/']);
const live = page('manuals', 'live', ['/templates/sheet/', '/faqs/late/']);
const survey = page('manuals', 'survey', ['/templates/mail/']);
const late = page('faqs', 'late', ['/manuals/live/']);
const bank = { ...page('cases', 'bank', ['/templates/sheet/', '/faqs/late/']), used: ['/templates/sheet/'] };
const pages = [sheet, mail, live, survey, late, bank];

describe('alsoRead', () => {
  it.each([
    [
      'a manual: templates that name it come after its own',
      live,
      ['/templates/sheet/', '/faqs/late/', '/templates/mail/'],
    ],
    ['an FAQ: templates that name it', late, ['/manuals/live/', '/templates/mail/']],
    ['a template: manuals that name it; a case that used it stands elsewhere', sheet, ['/manuals/live/']],
    ['a template that a manual names alone', mail, ['/manuals/live/', '/faqs/late/', '/manuals/survey/']],
    ['a case: what it used stands elsewhere', bank, ['/faqs/late/']],
    ['nothing that only another manual or question names', survey, ['/templates/mail/']],
  ])('%s', (_, from, paths) => {
    expect(alsoRead(from, pages)).toEqual(paths);
  });
});

it('usedBy names the cases', () => {
  expect(usedBy('/templates/sheet/', pages)).toEqual(['/cases/bank/']);
  expect(usedBy('/templates/mail/', pages)).toEqual([]);
});
