import { describe, expect, it } from 'vitest';
import { frameOf, frameOfCard, type Rest } from '../../../../scripts/videos/frame.ts';
import { whole } from '../../../../scripts/videos/motion.ts';
import { pace, plan, type PlannedScene, type PlannedStep } from '../../../../scripts/videos/plan.ts';
import { storyboard } from '../../../../scripts/videos/storyboard.ts';

const box = (x: number) => ({ x, y: 10, width: 40, height: 20 });
const rest: Rest = { camera: whole, cursor: { x: 0, y: 0 }, ring: null, scroll: 0 };

function only(step: object): [PlannedScene, PlannedStep] {
  const [scene] = plan(
    storyboard.parse({
      chapters: [{ id: 'look', title: '見る', scenes: [{ say: '見ます。', do: [step] }] }],
    }),
  ).scenes;
  const [planned] = scene?.steps ?? [];
  if (!scene || !planned) throw new Error('The plan has no step');
  return [scene, planned];
}

describe('frameOf', () => {
  it('clicks in the middle of the press, when the cursor has arrived', () => {
    const [scene, step] = only({ click: '次へ' });
    const to = { ...rest, cursor: { x: 100, y: 50 } };
    const before = frameOf(scene, step, rest, to, step.arrival + pace.press * 0.4);
    const after = frameOf(scene, step, rest, to, step.arrival + pace.press * 0.6);
    expect(before.cursor.x).toBeCloseTo(100);
    expect([before.clicked, after.clicked]).toEqual([false, true]);
    expect(frameOf(scene, step, rest, to, step.end).press).toBe(0);
  });

  it('types one character after the other, and never more than there are', () => {
    const [scene, step] = only({ type: { into: '配信を検索', text: '秋の' } });
    const typedAt = (seconds: number) =>
      frameOf(scene, step, rest, rest, step.arrival + pace.focus + seconds).typed;
    expect([typedAt(-0.2), typedAt(0.13), typedAt(0.25), typedAt(9)]).toEqual([0, 1, 2, 2]);
  });

  it('fades one ring out before it fades the next in', () => {
    const [scene, step] = only({ ring: '次へ' });
    const [from, to] = [
      { ...rest, ring: box(0) },
      { ...rest, ring: box(500) },
    ];
    const at = (part: number) => frameOf(scene, step, from, to, pace.ring * part);
    expect([at(0).ring, at(0).ringOpacity]).toEqual([from.ring, 1]);
    expect(at(0.5).ringOpacity).toBeCloseTo(0);
    expect([at(1).ring, at(1).ringOpacity]).toEqual([to.ring, 1]);
  });

  it('lets the ring go up with the page that it lies on', () => {
    const [scene, step] = only({ ring: '次へ', move: '次へ' });
    const to = { ...rest, ring: box(0), scroll: 100 };
    const half = frameOf(scene, step, rest, to, pace.move / 2);
    expect([half.scroll, half.ring?.y]).toEqual([50, 10 + 50]);
    expect(frameOf(scene, step, rest, to, step.end).ring?.y).toBe(10);
  });

  it('is the same picture while nothing moves, so that it is taken once', () => {
    const [scene, step] = only({ ring: '次へ', hold: 3 });
    const to = { ...rest, ring: box(0) };
    expect(frameOf(scene, step, rest, to, 2.9)).toEqual(frameOf(scene, step, rest, to, 1));
    expect(frameOf(scene, step, rest, to, 0.1)).not.toEqual(frameOf(scene, step, rest, to, 0.2));
  });
});

describe('frameOfCard', () => {
  const { scenes } = plan(
    storyboard.parse({
      chapters: [
        {
          id: 'look',
          title: '見る',
          scenes: [
            { say: '見ます。', card: { title: '題' } },
            { say: '次は。', card: { title: '次' } },
          ],
        },
      ],
    }),
  );

  it('is there in the very first picture, goes for the console, and stays at the end', () => {
    const [first, last] = scenes;
    if (!first || !last) throw new Error('The plan has no two scenes');
    expect(frameOfCard(first, rest, false, 0).cardOpacity).toBe(1);
    expect(frameOfCard(first, rest, false, first.end).cardOpacity).toBe(0);
    expect(frameOfCard(last, rest, true, last.start).cardOpacity).toBe(0);
    expect(frameOfCard(last, rest, true, last.end).cardOpacity).toBe(1);
  });
});
