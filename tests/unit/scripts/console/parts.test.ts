import { describe, expect, it } from 'vitest';
import { choose, dialog, row, small, tabs, text } from '../../../../scripts/console/parts.ts';

const squeezed = (markup: string): string => markup.replace(/\s+/g, ' ').trim();

describe('a control of the console', () => {
  it('is named by its label alone, not by what it holds', () => {
    expect(squeezed(choose('出す時', '自分で出す', '経過時間で出す'))).toContain(
      '<label for="出す時">出す時</label><select id="出す時">',
    );
    expect(squeezed(text('本文', 3, '《氏名》様'))).toContain(
      '<label for="本文">本文</label><textarea id="本文"',
    );
  });

  it('is found in the row that it belongs to', () => {
    const markup = squeezed(row('前日', '前日の10:00', small('直す', '#/mail')));
    expect(markup).toMatch(
      /^<li role="group" aria-label="前日">.*<button class="small" data-go="#\/mail">直す<\/button>/,
    );
  });

  it('shows which place is open', () => {
    const markup = tabs(
      [
        ['モニター', '#/a'],
        ['資料', '#/b'],
      ],
      '資料',
    );
    expect(markup).toContain('<button aria-pressed="false" data-go="#/a">モニター</button>');
    expect(markup).toContain('<button aria-pressed="true" data-go="#/b">資料</button>');
  });

  it('can be left: every small window has 「取り消す」', () => {
    expect(dialog('試しに送る', '')).toContain('<button data-go="?dialog=none">取り消す</button>');
  });
});
