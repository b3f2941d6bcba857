import { describe, expect, it } from 'vitest';
import { alsoRead, nextIn, usedBy } from '#lib/also-read.ts';

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
      'a manual: what names it comes after its own, templates first',
      live,
      ['/templates/sheet/', '/faqs/late/', '/templates/mail/'],
    ],
    [
      'an FAQ: templates that name it before a manual, and a case last that names it later',
      late,
      ['/manuals/live/', '/templates/mail/', '/cases/bank/'],
    ],
    ['a template: manuals that name it; a case that used it stands elsewhere', sheet, ['/manuals/live/']],
    ['a template that a manual names alone', mail, ['/manuals/live/', '/faqs/late/', '/manuals/survey/']],
    ['a case: what it used stands elsewhere', bank, ['/faqs/late/']],
    ['nothing that nobody names', survey, ['/templates/mail/']],
  ])('%s', (_, from, paths) => {
    expect(alsoRead(from, pages)).toEqual(paths);
  });

  const naming = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => page('faqs', id, ['/manuals/live/']));

  it('goes back to those that name it first, and stops at five', () => {
    const nearest = page('faqs', 'z', ['/manuals/live/']);
    const far = naming.map((each) => ({ ...each, related: ['/faqs/z/', ...each.related] }));
    const own = ['/templates/sheet/', '/faqs/late/'];
    expect(alsoRead(page('manuals', 'live', own), [...far, nearest])).toEqual([
      ...own,
      '/faqs/z/',
      '/faqs/a/',
      '/faqs/b/',
    ]);
  });

  it('keeps all that a page names itself', () => {
    const many = naming.map(({ path }) => path);
    expect(alsoRead(page('manuals', 'live', many), [late])).toEqual(many);
  });

  it('does not offer what to do next again, named or naming', () => {
    expect(alsoRead({ ...live, next: ['/templates/sheet/'] }, pages)).toEqual([
      '/faqs/late/',
      '/templates/mail/',
    ]);
    expect(
      alsoRead({ ...survey, next: ['/faqs/film/'] }, [page('faqs', 'film', ['/manuals/survey/'])]),
    ).toEqual(['/templates/mail/']);
  });

  it('does not offer the lesson at the head of a manual again', () => {
    const lesson = {
      ...page('faqs', 'film', ['/manuals/survey/']),
      kind: 'videos' as const,
      path: '/videos/film/',
    };
    expect(alsoRead(survey, [lesson])).toEqual(['/templates/mail/', '/videos/film/']);
    expect(alsoRead({ ...survey, video: '/videos/film/' }, [lesson])).toEqual(['/templates/mail/']);
  });
});

it('nextIn reads the list of what to do next, and nothing before it', () => {
  const body =
    '[前](/faqs/a/)\n\n<Next>\n\n## 次にやること [#next]\n\n- [表](/templates/sheet/)\n- [遅れ](/faqs/late/#now)\n\n</Next>\n';
  expect(nextIn(body)).toEqual(['/templates/sheet/', '/faqs/late/']);
  expect(nextIn('[前](/faqs/a/)')).toEqual([]);
});

it('usedBy names the cases', () => {
  expect(usedBy('/templates/sheet/', pages)).toEqual(['/cases/bank/']);
  expect(usedBy('/templates/mail/', pages)).toEqual([]);
});
