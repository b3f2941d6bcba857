import { html, type Page, type Query } from '../../html.ts';
import { card, choose, foot, line, save, small, text } from '../../parts.ts';
import { campaign } from './frame.ts';
import { drawnThumbnail, pictures } from './picture.ts';
import { thumbnail } from './thumbnail.ts';

const words = `こんな方へ: はじめて配信を任された方
持ち帰れること: 準備の順番、当日の進め方、終わったあとの使い道
日時: 11月26日(木) 14:00から15:00 / 費用: 無料 / オンライン`;

const publish = html`<button class="primary" data-go="?status=published&published=yes">公開する</button>`;

export const page = (query: Query): Page =>
  campaign(
    'ページ',
    query,
    html`
      ${query.has('published') && html`<p class="told" role="status">公開しました。案内に載せるURLを写せます。${small('URLをコピー')}</p>`}
      ${card(
        'ページの内容',
        html`
          <div class="aside">
            <div class="card" role="group" aria-label="サムネイル">
              ${query.has('picture') ? drawnThumbnail : thumbnail}${small('画像を選ぶ', '?dialog=picture')}
            </div>
            <div class="stack">
              ${choose('配信', '秋の活用セミナー(11/26 14:00)')}
              ${line('見出し', '60分で、最初の配信を公開まで進める')}
            </div>
          </div>
          ${text('本文', 4, words)}
        `,
      )}
      ${
        query.get('status') === 'draft' || (query.has('picture') && !query.has('published'))
          ? foot(html`<button>プレビュー</button>`, html`<button>保存</button>`, publish)
          : foot(html`<button>プレビュー</button>`, save)
      }
      ${query.get('dialog') === 'picture' && pictures}
    `,
  );
