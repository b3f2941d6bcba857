/** Where a film plays in a frame of its owner's. */
const owners = {
  youtube: {
    name: 'YouTube',
    origin: 'https://www.youtube-nocookie.com',
    watch: (id: string) => `https://www.youtube.com/watch?v=${id}`,
    embed: (id: string, second: number) =>
      `/embed/${id}?autoplay=1&start=${second}&playsinline=1&rel=0&hl=ja&cc_lang_pref=ja&cc_load_policy=1`,
  },
  vimeo: {
    name: 'Vimeo',
    origin: 'https://player.vimeo.com',
    watch: (id: string) => `https://vimeo.com/${id}`,
    embed: (id: string, second: number) => `/video/${id}?dnt=1&autoplay=1&texttrack=ja#t=${second}s`,
  },
};

function read(source: string) {
  const [, owner, id = ''] = /^(youtube|vimeo):(.+)$/.exec(source) ?? [];
  return owner === undefined ? null : { owner: owners[owner as keyof typeof owners], id };
}

/** Whether a source is the address of an HLS playlist, which our own player plays. */
export const isHls = (source: string): boolean => read(source) === null;

/** Whom the browser will ask: 「YouTube」, 「video.example.jp」. */
export const hostName = (source: string): string => read(source)?.owner.name ?? new URL(source).host;

/** Where the film of a lesson can be watched: `youtube:ID` and `vimeo:ID` as addresses, an address as it is. */
export function watchAddress(source: string): string {
  const framed = read(source);
  return framed ? framed.owner.watch(framed.id) : source;
}

/** The address of the frame that plays from a second; an address of HLS has none. */
export function embedAddress(source: string, second: number): string {
  const framed = read(source);
  return framed ? framed.owner.origin + framed.owner.embed(framed.id, Math.round(second)) : '';
}

/** What the content policy allows beyond our own server, by directive. */
export interface VideoPolicy {
  frame: string[];
  media: string[];
  connect: string[];
}

/** Only for hosts that a lesson really plays from. hls.js hands a film to the player as `blob:`. */
export function videoPolicy(sources: readonly string[]): VideoPolicy {
  const unique = (origins: string[]) => [...new Set(origins)].sort();
  const frames = unique(sources.flatMap((source) => read(source)?.owner.origin ?? []));
  const playlists = unique(sources.filter(isHls).map((source) => new URL(source).origin));
  return {
    frame: frames,
    media: playlists.length > 0 ? ['blob:', ...playlists] : [],
    connect: playlists,
  };
}
