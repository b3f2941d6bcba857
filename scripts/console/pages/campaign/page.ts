import { html, type Page, type Query } from '../../html.ts';
import { card, choose, copy, foot, line, save, small, text } from '../../parts.ts';
import { deliveryOf } from '../delivery/frame.ts';
import { campaign, isDraft } from './frame.ts';
import { drawnThumbnail, pictures } from './picture.ts';
import { noThumbnail, thumbnail } from './thumbnail.ts';
import { simulatedWords, words } from './words.ts';

const publish = html`<button class="primary" data-go="?status=published&published=yes">公開する</button>`;
const look = html`<button data-go="#/campaigns/autumn-seminar/preview">プレビュー</button>`;
const keep = html`<button data-tell="保存しました">保存</button>`;

/** Its state: `status=draft|published`, `empty=yes` before anything is written, `image=none`. */
export const page = (query: Query): Page => {
  const { title, type, startsAt } = deliveryOf(query);
  const written = type === '疑似ライブ' ? simulatedWords : words;
  const isEmpty = query.has('empty');
  const hasNone = query.get('image') === 'none';
  return campaign(
    'ページ',
    query,
    html`
      ${query.has('published') && html`<p class="told" role="status">公開しました。案内に載せるURLを写せます。${copy('URLをコピー')}</p>`}
      ${card(
        'ページの内容',
        html`
          <div class="aside">
            <div class="card" role="group" aria-label="サムネイル">
              ${query.has('picture') ? drawnThumbnail : hasNone ? noThumbnail : thumbnail}
              ${small('画像を選ぶ', hasNone ? '?image=chosen' : '?dialog=picture')}
            </div>
            <div class="stack">
              ${choose('配信', `${title}(${startsAt.slice(5).replace(/^0/, '')})`)}
              ${line('見出し', isEmpty ? '' : written.headline)}
            </div>
          </div>
          ${text('本文', 4, isEmpty ? '' : written.body)}
        `,
      )}
      ${isDraft(query) || (query.has('picture') && !query.has('published')) ? foot(look, keep, publish) : foot(look, save)}
      ${query.get('dialog') === 'picture' && pictures}
    `,
  );
};
