const type = 'application/vnd.apple.mpegurl';

/** Lets a player play HLS: by itself where it can, else with a library that is fetched only now. */
export async function attachHls(video: HTMLVideoElement, address: string, failed: () => void): Promise<void> {
  if (video.canPlayType(type)) {
    video.src = address;
  } else {
    const { default: Hls } = await import('hls.js/light');
    if (!Hls.isSupported()) throw new Error('HLS can not be played here');
    // A worker would be made from a blob, which the content policy forbids.
    const hls = new Hls({ enableWorker: false });
    hls.on(Hls.Events.ERROR, (_, { fatal }) => {
      if (!fatal) return;
      hls.destroy();
      failed();
    });
    hls.loadSource(address);
    hls.attachMedia(video);
  }
}
