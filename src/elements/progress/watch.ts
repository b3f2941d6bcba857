/** Not at each move of the film: this is as much as a crash may cost. */
const stepSeconds = 5;

/**
 * Notes how far a film was watched. Only what plays counts: to open at a scene is not to watch up to it.
 * @param note gets the second; Infinity at the end.
 */
export function watch(video: HTMLVideoElement, note: (at: number) => void): void {
  let noted: number | null = null;
  const noteNow = (at = video.currentTime): void => {
    if (video.played.length === 0 || at === noted) return;
    noted = at;
    note(at);
  };
  video.addEventListener('timeupdate', () => {
    if (noted === null || Math.abs(video.currentTime - noted) >= stepSeconds) noteNow();
  });
  video.addEventListener('pause', () => {
    // A film that ends pauses first.
    if (!video.ended) noteNow();
  });
  video.addEventListener('ended', () => noteNow(Infinity));
  addEventListener('pagehide', () => {
    if (!video.ended) noteNow();
  });
}

/** Stands still at a second, before anybody has pressed play. */
export function openAt(video: HTMLVideoElement, second: number): void {
  video.currentTime = second;
  // Not every browser keeps a second that is set before it knows the length.
  if (video.readyState === 0) {
    const set = () => {
      if (Math.abs(video.currentTime - second) > 1) video.currentTime = second;
    };
    video.addEventListener('loadedmetadata', set, { once: true });
  }
  // While nothing is loaded the film tells of no move, and its words would stand at the beginning.
  video.dispatchEvent(new Event('seeking'));
}
