import { describe, expect, it } from 'vitest';
import { along, cameraOn, ease, scrollTo, view, whole } from '../../../../scripts/videos/motion.ts';

describe('ease', () => {
  it('begins at 0, ends at 1, is half way in the middle, and never goes beyond', () => {
    expect([ease(-1), ease(0), ease(0.5), ease(1), ease(2)]).toEqual([0, 0, 0.5, 1, 1]);
  });

  it('always goes on, and sets off and arrives slowly', () => {
    const steps = Array.from({ length: 20 }, (_, index) => ease((index + 1) / 20) - ease(index / 20));
    expect(Math.min(...steps)).toBeGreaterThan(0);
    expect(steps[0]).toBeLessThan(0.01);
    expect(steps[19]).toBeLessThan(0.01);
    expect(Math.max(...steps)).toBeGreaterThan(0.08);
  });
});

describe('cameraOn', () => {
  it('comes near to a small thing and keeps it in the middle', () => {
    const camera = cameraOn({ x: 480, y: 230, width: 60, height: 30 });
    expect(camera.zoom).toBeCloseTo(1.75);
    expect(camera.x + (view.width * view.zoom) / camera.zoom / 2).toBeCloseTo(510);
  });

  it('stays whole for a thing that fills the window', () => {
    expect(cameraOn({ x: 0, y: 0, width: 1000, height: 480 })).toEqual(whole);
  });

  it.each([
    { x: 0, y: 0, width: 40, height: 20 },
    { x: 976, y: 470, width: 40, height: 20 },
  ])('never shows what is outside the console: $x, $y', (box) => {
    const { x, y, zoom } = cameraOn(box);
    const times = zoom / view.zoom;
    expect(x).toBeGreaterThanOrEqual(0);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(x + view.width / times).toBeLessThanOrEqual(view.width + 1e-9);
    expect(y + view.height / times).toBeLessThanOrEqual(view.height + 1e-9);
  });
});

describe('scrollTo', () => {
  const box = (y: number, height = 30) => ({ x: 0, y, width: 100, height });

  it('leaves a page where it is while the thing is seen', () => {
    expect([scrollTo(box(100), 0, 300), scrollTo(box(100), 80, 300)]).toEqual([0, 80]);
  });

  it('brings up what lies below, and down what has gone up, with air around it', () => {
    expect(scrollTo(box(view.height), 40, 300)).toBe(40 + 30 + 24);
    expect(scrollTo(box(-50), 200, 300)).toBe(200 - 50 - 24);
  });

  it('shows the beginning of what is higher than the window, and never leaves the page', () => {
    expect(scrollTo(box(100, 900), 0, 800)).toBe(100 - 24);
    expect([scrollTo(box(view.height), 40, 60), scrollTo(box(10), 5, 60)]).toEqual([60, 0]);
  });
});

describe('along', () => {
  const [from, to] = [
    { x: 0, y: 0 },
    { x: 100, y: 0 },
  ];

  it('leads from one end to the other, a little bent on the way', () => {
    expect(along(from, to, 0)).toEqual({ x: 0, y: 0 });
    expect(along(from, to, 1).x).toBe(100);
    expect(along(from, to, 1).y).toBeCloseTo(0);
    expect(along(from, to, 0.5).y).toBeCloseTo(-10);
  });
});
