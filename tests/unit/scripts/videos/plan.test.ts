import { describe, expect, it } from 'vitest';
import { pace, plan } from '../../../../scripts/videos/plan.ts';
import { storyboard } from '../../../../scripts/videos/storyboard.ts';

const board = (scenes: object[]) => storyboard.parse({ chapters: [{ id: 'look', title: '見る', scenes }] });

describe('storyboard', () => {
  const say = '押します。';

  it('is refused with a word that nobody reads, so that a slip of the pen is not a missing movement', () => {
    expect(
      storyboard.safeParse({
        chapters: [{ id: 'look', title: '見る', scenes: [{ say, do: [{ click: '次へ' }] }] }],
      }).success,
    ).toBe(true);
    expect(
      storyboard.safeParse({
        chapters: [{ id: 'look', title: '見る', scenes: [{ say, do: [{ press: '次へ' }] }] }],
      }).success,
    ).toBe(false);
  });

  it('refuses captions of three lines or of long lines', () => {
    expect(() => board([{ say: '一\n二\n三' }])).toThrow('字幕は2行までです。');
    expect(() => board([{ say: '字'.repeat(23) }])).toThrow('字幕の1行は22文字までです。');
    expect(board([{ say: `${'字'.repeat(22)}\n${'字'.repeat(22)}\n` }]).chapters).toHaveLength(1);
  });
});

describe('plan', () => {
  it('lets everything in one step happen at once, then presses, types and waits', () => {
    const { scenes } = plan(
      board([
        {
          say: '打つ。',
          do: [
            { zoom: '欄', type: { into: '欄', text: '秋の' }, hold: 1 },
            { click: '次へ', hold: 0 },
          ],
        },
      ]),
    );
    const [type, click] = scenes[0]?.steps ?? [];
    expect(type?.arrival).toBeCloseTo(pace.zoom);
    expect(type?.end).toBeCloseTo(pace.zoom + pace.focus + 2 * pace.perCharacter + 1);
    expect(click?.start).toBe(type?.end);
    expect(click?.end).toBeCloseTo((click?.start ?? 0) + pace.move + pace.press);
    expect(scenes[0]?.end).toBe(Math.ceil((click?.end ?? 0) + pace.rest));
  });

  it('types spaces and line ends too, each in its time', () => {
    const [step] =
      plan(board([{ say: '打つ。', do: [{ type: { into: '欄', text: 'A B\nC' }, hold: 0 }] }])).scenes[0]
        ?.steps ?? [];
    expect((step?.end ?? 0) - (step?.arrival ?? 0)).toBeCloseTo(pace.focus + 5 * pace.perCharacter);
  });

  it('leaves time to read where little moves', () => {
    const say = '管理画面のどこに何があるかを\n見ていきます。';
    expect(plan(board([{ say }, { say }])).scenes[0]?.end).toBeCloseTo(21 / pace.reading + pace.rest);
  });

  it('lasts whole seconds, so that a player and the page name the same length', () => {
    const { length, scenes } = plan(board([{ say: '見ます。', do: [{ click: '次へ', hold: 2.01 }] }]));
    expect(length).toBe(4);
    expect(scenes.at(-1)?.end).toBe(4);
  });

  it('starts each chapter where the one before ends', () => {
    const { chapters, scenes, length } = plan(
      storyboard.parse({
        chapters: [
          { id: 'one', title: '一', scenes: [{ say: 'はじめます。' }, { say: '続けます。' }] },
          { id: 'two', title: '二', scenes: [{ say: '終わります。' }] },
        ],
      }),
    );
    expect(chapters).toEqual([
      { id: 'one', title: '一', start: 0 },
      { id: 'two', title: '二', start: scenes[1]?.end },
    ]);
    expect(length).toBe(scenes[2]?.end);
    expect(scenes.map(({ chapter }) => chapter)).toEqual([0, 0, 1]);
  });
});
