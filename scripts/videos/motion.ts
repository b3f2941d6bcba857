import type { Box } from '../console/marks.ts';

export interface Point {
  x: number;
  y: number;
}

/** What the window shows of the console: its top left corner in console pixels, and how much it is enlarged. */
export interface Camera extends Point {
  zoom: number;
}

/** The console's own size in CSS pixels, and how much it is enlarged while the whole of it is seen. */
export const view = { width: 1016, height: 490, zoom: 1.15 };
export const whole: Camera = { x: 0, y: 0, zoom: view.zoom };
const closest = 1.75;
/** How much of the window a thing may fill when the camera comes near. */
const fill = 0.72;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

/** 0…1 → 0…1: sets off and arrives gently. */
export function ease(progress: number): number {
  const p = clamp(progress, 0, 1);
  return p * p * p * (p * (p * 6 - 15) + 10);
}

export const mix = (from: number, to: number, progress: number): number => from + (to - from) * progress;

export const mixCamera = (from: Camera, to: Camera, progress: number): Camera => ({
  x: mix(from.x, to.x, progress),
  y: mix(from.y, to.y, progress),
  zoom: mix(from.zoom, to.zoom, progress),
});

/** Where a cursor points at a control: right of and below its middle, so that the word on it can be read. */
export const aim = ({ x, y, width, height }: Box): Point => ({ x: x + width * 0.7, y: y + height * 0.68 });

/** Comes near to a box without ever showing what is outside the console. */
export function cameraOn(box: Box): Camera {
  const near = fill * Math.min(view.width / box.width, view.height / box.height);
  const times = clamp(near, 1, closest / view.zoom);
  const [width, height] = [view.width / times, view.height / times];
  return {
    x: clamp(box.x + (box.width - width) / 2, 0, view.width - width),
    y: clamp(box.y + (box.height - height) / 2, 0, view.height - height),
    zoom: view.zoom * times,
  };
}

const air = 24;

/**
 * How far a page is scrolled so that a box is seen with some air around it: no further than it has to be.
 * @param box where it lies while the page is scrolled by `now`; `most` is as far as the page goes
 */
export function scrollTo(box: Box, now: number, most: number): number {
  const above = Math.min(box.y - air, 0);
  const below = Math.max(box.y + box.height + air - view.height, 0);
  // Of a thing higher than the window the beginning is seen.
  return clamp(now + (above || Math.min(below, Math.max(box.y - air, 0))), 0, most);
}

/** A hand does not draw straight lines: the way bends by a tenth of its length. */
export function along(from: Point, to: Point, progress: number): Point {
  const bend = Math.sin(progress * Math.PI) * 0.1;
  return {
    x: mix(from.x, to.x, progress) + (to.y - from.y) * bend,
    y: mix(from.y, to.y, progress) - (to.x - from.x) * bend,
  };
}
