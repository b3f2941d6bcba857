import type { Box } from '../console/marks.ts';
import { along, ease, mix, mixCamera, type Camera, type Point } from './motion.ts';
import { pace, type PlannedScene, type PlannedStep } from './plan.ts';
import type { Card } from './storyboard.ts';

/** What lies over the console between two steps. */
export interface Rest {
  camera: Camera;
  cursor: Point;
  ring: Box | null;
  /** Pixels of the page that have gone up, out of sight. */
  scroll: number;
}

/** All that one picture of the video shows over the console: the stage draws it, and equal frames are drawn once. */
export interface Frame extends Rest {
  chapter: number;
  ringOpacity: number;
  /** 0…1 while the cursor presses, else 0. */
  press: number;
  /** Characters typed so far. */
  typed: number;
  /** The click of this step has happened: the page under the stage has changed. */
  clicked: boolean;
  card: Card | null;
  cardOpacity: number;
}

const progress = (time: number, start: number, seconds: number): number =>
  Math.min(Math.max((time - start) / seconds, 0), 1);

/**
 * One ring gives way to the next: the old one fades first, so that never two things are pointed at.
 * Both go up and down with the page, which is scrolled by `scroll` now.
 */
function ringAt(
  from: Rest,
  to: Rest,
  shown: number,
  scroll: number,
): { ring: Box | null; ringOpacity: number } {
  const ringOf = (rest: Rest): Box | null =>
    rest.ring && { ...rest.ring, y: rest.ring.y + rest.scroll - scroll };
  if (from.ring === to.ring) return { ring: ringOf(to), ringOpacity: to.ring ? 1 : 0 };
  const isLeaving = from.ring !== null && shown < 0.5;
  return isLeaving
    ? { ring: ringOf(from), ringOpacity: 1 - 2 * shown }
    : { ring: ringOf(to), ringOpacity: to.ring ? (from.ring ? 2 * shown - 1 : shown) : 0 };
}

/** The picture at `time` (seconds) of a step that leads from one rest to the next. */
export function frameOf(scene: PlannedScene, step: PlannedStep, from: Rest, to: Rest, time: number): Frame {
  const moved = ease(progress(time, step.start, pace.move));
  const press = step.click ? progress(time, step.arrival, pace.press) : 0;
  const scroll = mix(from.scroll, to.scroll, moved);
  const { ring, ringOpacity } = ringAt(from, to, ease(progress(time, step.start, pace.ring)), scroll);
  const typing = step.type ? (time - step.arrival - pace.focus) / pace.perCharacter : 0;
  return {
    chapter: scene.chapter,
    camera: mixCamera(from.camera, to.camera, ease(progress(time, step.start, pace.zoom))),
    cursor: along(from.cursor, to.cursor, moved),
    scroll,
    ring,
    ringOpacity: ringOpacity * (1 - press),
    press: press < 1 ? press : 0,
    typed: Math.min(Math.max(Math.floor(typing), 0), step.type?.text.length ?? 0),
    clicked: press >= 0.5,
    card: null,
    cardOpacity: 0,
  };
}

const fade = 0.5;

/** A scene without console: the card comes and, unless it is the last thing seen, goes. */
export function frameOfCard(scene: PlannedScene, rest: Rest, isLast: boolean, time: number): Frame {
  const leaves = isLast ? 1 : 1 - ease(progress(time, scene.end - fade, fade));
  return {
    ...rest,
    chapter: scene.chapter,
    ring: null,
    ringOpacity: 0,
    press: 0,
    typed: 0,
    clicked: false,
    card: scene.card ?? null,
    // The very first picture is the card itself: players show it before anybody presses play.
    cardOpacity: scene.start === 0 ? leaves : ease(progress(time, scene.start, fade)) * leaves,
  };
}
