import { expect, it } from 'vitest';
import { stepsShown } from '#lib/steps-shown.ts';

const step = (id: string, title: string, inside: string): string =>
  `<Step id="${id}" title="${title}">\n\n押します。\n\n${inside}\n\n</Step>`;
const body = (...steps: string[]): string => `<Steps>\n\n${steps.join('\n\n')}\n\n</Steps>`;

it('finds the steps that name a scene, with the number that a reader sees', () => {
  const scene = '<Video lesson="set-up-live" chapter="choose-type" />';
  expect(stepsShown(body(step('a', '開く', ''), step('b', '形式を選ぶ', scene)))).toEqual([
    { lesson: 'set-up-live', chapter: 'choose-type', id: 'b', title: '形式を選ぶ', number: 2 },
  ]);
});

it('finds one inside another word, and one step may have two', () => {
  const scenes =
    '<Note>\n\n<Video lesson="a" chapter="one" />\n\n</Note>\n\n<Video lesson="b" chapter="two" />';
  expect(stepsShown(body(step('a', '開く', scenes))).map(({ chapter }) => chapter)).toEqual(['one', 'two']);
});

it('passes over a whole lesson, a scene outside of steps, and a text that can not be read', () => {
  const whole = '<Video lesson="set-up-live" />';
  const outside = '<Video lesson="set-up-live" chapter="choose-type" />';
  expect(stepsShown(`${outside}\n\n${body(step('a', '開く', whole))}`)).toEqual([]);
  expect(stepsShown('<Steps')).toEqual([]);
});
