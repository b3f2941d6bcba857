import { expect, it } from 'vitest';
import { ringOver } from '#lib/picture/ring.ts';

it('lies over the whole picture, with a little air around the control', () => {
  const svg = ringOver([10, 20, 30, 40], { width: 800, height: 400 });
  expect(svg).toContain('width="800" height="400" viewBox="0 0 400 200"');
  expect(svg.match(/<rect x="33" y="33" width="134" height="94"/g)).toHaveLength(2);
});
