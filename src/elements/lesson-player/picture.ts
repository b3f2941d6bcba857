/** The film in a small window over other programs, where the browser has that. */
export function picture(root: HTMLElement, video: HTMLVideoElement, say: (words: string) => void): void {
  const button = root.querySelector<HTMLElement>('[data-picture]');
  if (!button || !document.pictureInPictureEnabled) return;
  button.hidden = false;
  const isOut = () => document.pictureInPictureElement === video;
  const show = () => button.setAttribute('aria-pressed', String(isOut()));
  video.addEventListener('enterpictureinpicture', show);
  video.addEventListener('leavepictureinpicture', show);
  button.addEventListener('click', async () => {
    try {
      if (isOut()) await document.exitPictureInPicture();
      else await video.requestPictureInPicture();
    } catch {
      say('小窓を開けませんでした。動画を再生してから、もう一度押してください。');
    }
  });
}
