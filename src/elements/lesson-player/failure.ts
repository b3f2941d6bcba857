/** Says that a film can not be loaded, and loads it again when asked. The words beside it stay. */
export function failure(root: HTMLElement, video: HTMLVideoElement, load: () => void): () => void {
  const message = root.querySelector<HTMLElement>('[data-failed]');
  const failed = () => {
    if (message) message.hidden = false;
  };
  video.addEventListener('error', failed);
  // A file that is not there is told of at its <source>, perhaps before this script came.
  video.querySelector('source')?.addEventListener('error', failed);
  if (video.networkState === HTMLMediaElement.NETWORK_NO_SOURCE) failed();
  message?.querySelector('[data-retry]')?.addEventListener('click', () => {
    message.hidden = true;
    video.focus();
    load();
  });
  return failed;
}
