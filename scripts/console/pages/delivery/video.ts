import { videos } from '../../data.ts';
import { html, type Page, type Query } from '../../html.ts';
import { card, choice, foot, line, save, small } from '../../parts.ts';
import { delivery, deliveryOf } from './frame.ts';
import { blank, picture } from './picture.ts';

const places = { start: '先頭', middle: '中ほど', end: '末尾' } as const;
const parts = { start: 0.02, middle: 0.5, end: 0.98 } as const;
type Place = keyof typeof places;

/** `60:00` at a half → 30:00 */
function timeAt(length: string, part: number): string {
  const [minutes = 0, seconds = 0] = length.split(':').map(Number);
  const at = Math.round((minutes * 60 + seconds) * part);
  return `${Math.floor(at / 60)}:${String(at % 60).padStart(2, '0')}`;
}

const chosen = (query: Query) => videos.find(({ file }) => file === query.get('video'));

/** How much of a video has been played, 0…1. */
export const played = (part: number): string =>
  html`<svg class="played" viewBox="0 0 300 6" preserveAspectRatio="none" aria-hidden="true">
    <rect width="300" height="6" rx="3" />
    <rect class="on" width="${300 * part}" height="6" rx="3" />
  </svg>`;

/** The video that is chosen, to be heard and seen at three places: `at=start|middle|end`. */
function player(query: Query): string {
  const video = chosen(query);
  const at = query.get('at') as Place | null;
  if (!video) return card('プレビュー', blank('動画を選ぶと、ここで再生できます'));
  const part = at ? parts[at] : 0;
  return card(
    'プレビュー',
    html`${picture(deliveryOf(query).title, '選んだ動画')} ${played(part)}
      <p class="figures">
        <span>${at ? '再生中' : '停止中'} <b>${timeAt(video.length, part)}</b> / ${video.length}</span>
      </p>
      <div class="buttons" role="group" aria-label="再生する場所">
        ${Object.entries(places).map(([id, name]) => small(name, `?at=${id}`))}
      </div>`,
  );
}

/** `upload=62` is on its way, `upload=done` is being converted. */
const arriving = (upload: string): string => html`
  <div class="arriving" role="group" aria-label="アップロード">
    <p class="title">case-webinar-20261120-3.mp4</p>
    <p class="fact">
      ${upload === 'done' ? '変換中です。終わると、選べます。' : `アップロード中 ${upload}%`}
    </p>
    ${upload !== 'done' && html`<progress max="100" value="${upload}"></progress>`}
  </div>
`;

/** All videos that may be shown, and the one that is chosen: `video=<file>`. */
export const picker = (query: Query): string => {
  const upload = query.get('upload');
  return html`
    <div class="monitor">
      ${card(
        '動画を選ぶ',
        html`${videos.map(({ file, length, at }) =>
            choice(
              'video',
              file,
              html`長さ <b>${length}</b> ・ ${at} に登録`,
              file === query.get('video'),
              `?video=${encodeURIComponent(file)}`,
            ),
          )}
          ${upload && arriving(upload)}
          <p><button data-go="?upload=62">ファイルを選ぶ</button></p>`,
      )}
      ${player(query)}
    </div>
  `;
};

const cut = (query: Query): string => html`
  <div class="monitor">
    ${player(query)}
    ${card(
      '前後を切る',
      html`${line('始まり', '0:06:20')} ${line('終わり', '0:52:10')}
        <p class="note">保存すると、処理が始まります。終わるまでは、切る前の動画が流れます。</p>`,
    )}
  </div>
`;

/** What a delivery shows: chosen from the videos, or the recording of what was spoken live. */
export const video = (query: Query): Page => {
  const { id, type } = deliveryOf(query);
  const own = videos.find(({ of }) => of === id);
  if (own && !query.has('video')) query.set('video', own.file);
  return delivery('動画', query, html`${type === 'ライブ' ? cut(query) : picker(query)} ${foot(save)}`);
};
