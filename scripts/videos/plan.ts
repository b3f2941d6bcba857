import type { Scene, Step, Storyboard } from './storyboard.ts';

/** Seconds. A calm hand: slower than an expert, quicker than a slide show. */
export const pace = {
  move: 0.8,
  zoom: 1.1,
  ring: 0.5,
  press: 0.4,
  focus: 0.3,
  perCharacter: 0.12,
  /** Characters a second that a caption leaves time for; subtitles in Japanese should stay under 8. */
  reading: 6.5,
  /** At the end of a scene, so that the eye may leave the caption. */
  rest: 0.7,
  /** Between two captions. */
  gap: 0.1,
};

export interface PlannedStep extends Step {
  start: number;
  /** When cursor, camera and ring have arrived and the press or the typing begins. */
  arrival: number;
  end: number;
}

export interface PlannedScene extends Omit<Scene, 'do'> {
  chapter: number;
  start: number;
  end: number;
  steps: PlannedStep[];
}

export interface Plan {
  chapters: { id: string; title: string; start: number }[];
  scenes: PlannedScene[];
  /** Whole seconds of the video. */
  length: number;
}

const characters = (text: string): number => text.replace(/\s/g, '').length;

function planStep(step: Step, start: number): PlannedStep {
  const { move, click, type, zoom, ring, hold } = step;
  const arrival =
    start + Math.max((move ?? click ?? type) ? pace.move : 0, zoom ? pace.zoom : 0, ring ? pace.ring : 0);
  const act = (click ? pace.press : 0) + (type ? pace.focus + type.text.length * pace.perCharacter : 0);
  return { ...step, start, arrival, end: arrival + act + hold };
}

function planScene({ do: steps, ...scene }: Scene, chapter: number, start: number): PlannedScene {
  const planned: PlannedStep[] = [];
  for (const step of steps) planned.push(planStep(step, planned.at(-1)?.end ?? start));
  const acted = planned.at(-1)?.end ?? start;
  const read = start + characters(scene.say) / pace.reading;
  return { ...scene, chapter, start, steps: planned, end: Math.max(acted, read) + pace.rest };
}

/** When each thing of a storyboard happens, in seconds from the beginning. No browser is needed to know it. */
export function plan({ chapters }: Storyboard): Plan {
  const scenes: PlannedScene[] = [];
  const now = (): number => scenes.at(-1)?.end ?? 0;
  const starts = chapters.map(({ id, title, scenes: inside }, chapter) => {
    const start = now();
    for (const scene of inside) scenes.push(planScene(scene, chapter, now()));
    return { id, title, start };
  });
  // The last picture stays until the second is full, so that a player and the page name the same length.
  const last = scenes.at(-1);
  if (last) last.end = Math.ceil(last.end);
  return { chapters: starts, scenes, length: now() };
}
