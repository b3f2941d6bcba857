import type { Browser, Locator, Page } from '@playwright/test';
import type { Box } from '../console/marks.ts';
import { face, find, openPage } from '../console/open.ts';
import { frameOf, frameOfCard, type Frame, type Rest } from './frame.ts';
import { aim, cameraOn, scrollTo, view, whole } from './motion.ts';
import type { Plan, PlannedScene, PlannedStep } from './plan.ts';

export const fps = 30;
export const size = { width: 1280, height: 720 };

interface Place extends Box {
  /** How far its page can be scrolled; 0 for what stays: the menu, a small window over the page. */
  most: number;
}

/**
 * Where a control lies on the console itself, however near the camera is, once its page is scrolled by `scroll`: a
 * page that was drawn anew stands at its beginning until the next picture.
 */
const placeOf = (control: Locator, scroll: number): Promise<Place> =>
  control.evaluate((element, expected) => {
    const app = document.querySelector<HTMLElement>('#app');
    if (!app) throw new Error('The console is not on the stage');
    const outer = app.getBoundingClientRect();
    const inner = element.getBoundingClientRect();
    const scale = outer.width / app.offsetWidth;
    const page = element.closest('.cover') ? null : element.closest('.desk');
    const most = page ? page.scrollHeight - page.clientHeight : 0;
    return {
      x: (inner.x - outer.x) / scale,
      y: (inner.y - outer.y) / scale + (page ? page.scrollTop - Math.min(expected, most) : 0),
      width: inner.width / scale,
      height: inner.height / scale,
      most,
    };
  }, scroll);

/** Where a step leads; a new scene starts without the ring of the last, and a page that moves leaves it behind. */
async function restAfter(page: Page, step: PlannedStep, from: Rest, isFirst: boolean): Promise<Rest> {
  const { zoom, ring, move, click, type } = step;
  const pointed = move ?? click ?? type?.into;
  const near = zoom === undefined || zoom === 'out' ? null : await placeOf(find(page, zoom), from.scroll);
  const ringed = ring === undefined ? null : await placeOf(await face(find(page, ring)), from.scroll);
  const aimed = pointed === undefined ? null : await placeOf(find(page, pointed), from.scroll);

  let scroll = from.scroll;
  for (const place of [near, ringed, aimed]) {
    if (place && place.most > 0) scroll = scrollTo(scrolled(place, scroll - from.scroll), scroll, place.most);
  }
  const then = (place: Place): Box => scrolled(place, place.most > 0 ? scroll - from.scroll : 0);
  const kept = isFirst || scroll !== from.scroll ? null : from.ring;
  return {
    camera: near ? cameraOn(then(near)) : zoom === 'out' ? whole : from.camera,
    cursor: aimed ? aim(then(aimed)) : from.cursor,
    ring: ringed ? then(ringed) : kept,
    scroll,
  };
}

const scrolled = ({ x, y, width, height }: Box, by: number): Box => ({ x, y: y - by, width, height });

const type = (page: Page, into: string, text: string): Promise<void> =>
  find(page, into).evaluate((element, value) => {
    if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return;
    element.focus({ preventScroll: true });
    element.value = value;
    element.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);

/** The page that is open, whatever its state. */
const address = (page: Page): Promise<string> => page.evaluate(() => location.hash.split('?')[0] ?? '');

/** Steps of a scene with the time after the last one, in which nothing moves. */
const withRest = (scene: PlannedScene): PlannedStep[] => {
  const start = scene.steps.at(-1)?.end ?? scene.start;
  return [...scene.steps, { hold: 0, start, arrival: start, end: scene.end }];
};

/**
 * Plays a plan in the console and gives one PNG for each frame, in order. Time is the plan's, never the
 * machine's: the same plan gives the same pictures, and a picture that does not change is taken once.
 */
export async function record(
  browser: Browser,
  plan: Plan,
  write: (png: Buffer) => Promise<void>,
): Promise<void> {
  const page = await openPage(browser, 'videos/stage/index.html', { ...size, scale: 1 });
  const client = await page.context().newCDPSession(page);
  const titles = plan.chapters.map(({ title }) => title);
  let rest: Rest = {
    camera: whole,
    cursor: { x: view.width * 0.62, y: view.height * 0.8 },
    ring: null,
    scroll: 0,
  };
  let written = 0;
  let last = { key: '', png: Buffer.alloc(0) };
  let clicks = 0;

  /** Writes the frames up to `end` seconds; `act` changes the console before the picture is taken. */
  const until = async (end: number, at: (time: number) => Frame, act: (frame: Frame) => Promise<Frame>) => {
    for (; written < Math.round(end * fps); written += 1) {
      const frame = await act(at(written / fps));
      const key = JSON.stringify([frame, clicks]);
      if (key !== last.key) {
        await page.evaluate(([shown, names]) => globalThis.showFrame(shown, names), [frame, titles] as const);
        const { data } = await client.send('Page.captureScreenshot', {
          format: 'png',
          optimizeForSpeed: true,
        });
        last = { key, png: Buffer.from(data, 'base64') };
      }
      await write(last.png);
    }
  };

  const open = async (to: string): Promise<void> => {
    clicks += 1;
    const before = await address(page);
    await page.evaluate((hash) => {
      history.pushState(null, '', hash);
      dispatchEvent(new HashChangeEvent('hashchange'));
    }, to);
    const isOther = (await address(page)) !== before;
    rest = { ...rest, ring: null, ...(isOther && { camera: whole, scroll: 0 }) };
  };

  for (const [index, scene] of plan.scenes.entries()) {
    // A card gives way to what comes after it, which must not turn under the eyes.
    const to = scene.page ?? (scene.card && plan.scenes[index + 1]?.page);
    if (to) await open(to);
    if (scene.card) {
      const isLast = scene === plan.scenes.at(-1);
      await until(
        scene.end,
        (time) => frameOfCard(scene, rest, isLast, time),
        (frame) => Promise.resolve(frame),
      );
      continue;
    }
    for (const [place, step] of withRest(scene).entries()) {
      const from = rest;
      let to = await restAfter(page, step, from, place === 0);
      let clicked = false;
      let typed = 0;
      await until(
        step.end,
        (time) => frameOf(scene, step, from, to, time),
        async (frame) => {
          if (step.click && frame.clicked && !clicked) {
            clicked = true;
            clicks += 1;
            const before = await address(page);
            await find(page, step.click).evaluate((element: HTMLElement) => element.click());
            // A new page is seen from its beginning.
            if ((await address(page)) !== before) to = { ...to, scroll: 0 };
          }
          if (step.type && frame.typed !== typed) {
            typed = frame.typed;
            await type(page, step.type.into, step.type.text.slice(0, typed));
          }
          return step.click && frame.clicked ? { ...frame, scroll: to.scroll } : frame;
        },
      );
      rest = step.click ? { ...to, ring: null } : to;
    }
  }
  await page.context().close();
}
