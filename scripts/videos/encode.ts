import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { fps } from './record.ts';

/** @throws Error with one sentence saying what to install. */
export function requireFfmpeg(): void {
  if (spawnSync('ffmpeg', ['-version']).status !== 0) {
    throw new Error(
      '動画を作るには ffmpeg が要ります。入れてから、もう一度 npm run videos を実行してください。サイトを組み立てるだけなら、いまの動画のままで進められます。',
    );
  }
}

const pictures = `-f image2pipe -framerate ${fps} -c:v png -i -`;
const colour =
  '-vf scale=out_color_matrix=bt709:out_range=tv,format=yuv420p -colorspace bt709 -color_primaries bt709 -color_trc bt709';
const codec = '-c:v libx264 -preset slow -tune animation -crf 26 -x264-params chroma-qp-offset=-6 -g 240';
/** No date and no version inside: the same pictures give the same file. */
const container = '-map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart';

/**
 * An MP4 that every browser plays and that starts before it is whole (its index comes first).
 * @param keyframes seconds to which a viewer will jump: the chapters
 */
export function encoder(file: string, keyframes: number[]) {
  const how = `-y -loglevel error ${pictures} ${colour} ${codec} -force_key_frames ${keyframes.join(',')} ${container}`;
  const ffmpeg = spawn('ffmpeg', [...how.split(' '), file], { stdio: ['pipe', 'inherit', 'inherit'] });
  const closed = once(ffmpeg, 'close') as Promise<[number]>;
  return {
    async write(png: Buffer): Promise<void> {
      if (!ffmpeg.stdin.write(png)) await once(ffmpeg.stdin, 'drain');
    },
    async end(): Promise<void> {
      ffmpeg.stdin.end();
      const [code] = await closed;
      if (code !== 0) throw new Error(`ffmpeg が ${file} を書けませんでした(終了コード ${code})。`);
    },
  };
}
