import { embedAddress } from '#lib/video-source.ts';

/** What the rest of the page knows of a film, wherever it plays. */
export interface Film {
  /** Where it stands, or where it will begin. */
  readonly second: number;
  seek(second: number, how: { play: boolean }): void;
  /** Tells each move: of the film, and of the second at which it will begin. */
  onMove(listener: (second: number) => void): void;
}

/** A player of the browser's own. Hidden, it waits behind a facade. */
export function filmOf(video: HTMLVideoElement): Film {
  const listeners: ((second: number) => void)[] = [];
  let pending: number | null = null;
  const second = () => pending ?? video.currentTime;
  const tell = () => listeners.forEach((listener) => listener(second()));
  for (const move of ['timeupdate', 'seeking']) video.addEventListener(move, tell);
  video.addEventListener('loadedmetadata', () => {
    if (pending !== null) video.currentTime = pending;
    pending = null;
  });
  return {
    get second() {
      return second();
    },
    seek(to, { play }) {
      // Before it knows its length, not every browser keeps a second.
      if (video.readyState > 0) video.currentTime = to;
      else pending = to;
      tell();
      if (play && !video.hidden) video.play().catch(() => undefined);
    },
    onMove: (listener) => listeners.push(listener),
  };
}

/** A frame of its owner's: it can be told where to begin, and tells nothing. */
export function framedFilm(facade: HTMLElement): Film & { start(): void } {
  const listeners: ((second: number) => void)[] = [];
  const { source = '', title = '' } = facade.dataset;
  let at = 0;
  let frame: HTMLIFrameElement | null = null;
  return {
    get second() {
      return at;
    },
    seek(to) {
      at = to;
      if (frame) frame.src = embedAddress(source, at);
      listeners.forEach((listener) => listener(at));
    },
    onMove: (listener) => listeners.push(listener),
    start() {
      frame = Object.assign(document.createElement('iframe'), {
        src: embedAddress(source, at),
        title,
        allow: 'autoplay; encrypted-media; fullscreen; picture-in-picture',
        // Without an address of who asks, YouTube plays nothing.
        referrerPolicy: 'strict-origin-when-cross-origin',
        className: 'absolute inset-0 size-full',
      });
      facade.replaceChildren(frame);
      frame.focus();
    },
  };
}
