import { html, type Query } from '../../../console/html.ts';
import { drawn } from '../../../console/pages/campaign/picture.ts';
import { choose, dialog, line, small } from '../../../console/parts.ts';
import { sketch } from './frame.ts';

/** What it should not be: all that is known about the seminar, as small as it takes. */
const crowded = html`
  <rect width="1280" height="720" fill="#e4ece7" />
  <g style="font-size: 40px" fill="#5d716c">
    <text x="60" y="90">オンライン開催・参加無料・先着順</text>
    <text x="60" y="250" style="font-size: 60px" fill="#33504c">秋の活用セミナー</text>
    <text x="60" y="330">はじめて配信を任された方のための、準備と当日の進め方</text>
    <text x="60" y="400">11月26日(木) 14:00から15:00(13:50 開場)</text>
    <text x="60" y="470">内容: 1. 準備の順番 2. 当日の運営 3. 終わったあと</text>
    <text x="60" y="540">お申し込みの締切: 11月25日(水) 17:00</text>
    <text x="760" y="660">〔会社名〕 営業企画部</text>
  </g>
  <circle cx="1120" cy="170" r="90" fill="#c8d6cf" />
`;

const canvas = (name: string, picture: string): string =>
  html`<svg viewBox="0 0 1280 720" role="img" aria-label="${name}">${picture}</svg>`;

const margins = html`<g fill="none" stroke="#e98b4e" stroke-width="6" stroke-dasharray="18 12">
  <rect x="60" y="60" width="1160" height="600" />
  <rect
    role="group"
    aria-label="右下"
    x="1060"
    y="610"
    width="220"
    height="110"
    fill="#e98b4e"
    fill-opacity="0.25"
    stroke-dasharray="none"
  />
</g>`;

const files = html`<div class="menu" role="menu">
  <a role="menuitem" href="#/sketches/slide">保存</a>
  <a role="menuitem" data-go="?menu=none&dialog=export">エクスポート</a>
  <a role="menuitem" href="#/sketches/slide">印刷</a>
</div>`;

const layouts = html`<div class="menu" role="menu">
  ${['言葉を主に', '人を主に', '数字を主に'].map((name) => html`<a role="menuitem" data-go="?menu=none&layout=words">${name}</a>`)}
</div>`;

const save = dialog(
  '画像を書き出す',
  html`${choose('ファイルの種類', 'JPEG', 'PNG')} ${line('ファイル名', 'スライド1')}`,
  html`<button data-go="?dialog=none">すべてのスライド</button
    ><button class="primary" data-go="?dialog=none&saved=yes">このスライドのみ</button>`,
);

/** `layout=words`, `typed=yes`, `guides=yes`, `saved=yes`: how far the picture is. */
export function slide(query: Query): string {
  const isNew = query.get('layout') === 'words';
  const [first, second] = query.has('typed')
    ? ['60分で学ぶ', '最初の配信']
    : ['申込が増える', '題名の付け方'];
  const picture = isNew ? drawn(first, second) : crowded;
  const menus: Record<string, string> = { files, layouts };
  return sketch(
    'スライドを作るソフト',
    html`${small('ファイル', '?menu=files')}${small('レイアウト', '?menu=layouts')}`,
    html`
      <div class="drawing">
        ${canvas('スライド', picture + (query.has('guides') ? margins : ''))}
        <div class="stack">
          ${isNew && html`${line('一言の1行目', first)} ${line('一言の2行目', second)}`}
          ${isNew && html`<button data-go="?guides=yes&typed=yes">余白の目安を見る</button>`}
          <div class="card" role="group" aria-label="一覧での見え方">
            <p class="note">一覧での見え方(横160)</p>
            ${canvas('縮めた画像', picture)}
          </div>
          ${query.has('saved') && html`<p class="told" role="status">autumn-1.png を書き出しました。</p>`}
        </div>
      </div>
      ${menus[query.get('menu') ?? '']} ${query.get('dialog') === 'export' && save}
    `,
  );
}

/** What is typed beside the picture stands in the picture. */
export function copyTyped({ target }: Event): void {
  if (!(target instanceof HTMLInputElement)) return;
  const name = target.closest('label')?.textContent.trim();
  for (const text of document.querySelectorAll(`[data-copy="${name}"]`)) text.textContent = target.value;
}
