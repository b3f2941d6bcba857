import { html, type Page, type Query } from '../../html.ts';
import { card, choose, dialog, small, text } from '../../parts.ts';
import { delivery, isLive } from './frame.ts';

const bars = 26;

const meter = (name: string, level: number, state: string): string => html`
  <div class="meter ${level === 0 && 'silent'}" role="meter" aria-label="${name}" aria-valuenow="${level}">
    <span class="name">${name}</span>
    <svg viewBox="0 0 ${bars * 6} 14" preserveAspectRatio="none" aria-hidden="true">
      ${Array.from({ length: bars }, (_, index) => html`<rect x="${index * 6}" width="4" height="14" rx="1" ${index < level && 'class="on"'} />`)}
    </svg>
    <span class="state">${state}</span>
  </div>
`;

const picture = html`<svg class="picture" viewBox="0 0 320 180" role="img" aria-label="届いている映像">
  <rect width="320" height="180" fill="#eef3ee" />
  <rect x="18" y="20" width="196" height="140" rx="4" fill="#fffefb" />
  <text x="34" y="52" font-size="15" font-weight="700" fill="#1d2a2d">秋の活用セミナー</text>
  <path d="M34 66h90M34 82h120M34 96h104" stroke="#c9cfc6" stroke-width="5" stroke-linecap="round" />
  <path d="M36 146v-14M58 146v-22M80 146v-18M102 146v-32" stroke="#0d6658" stroke-width="12" />
  <circle cx="266" cy="92" r="22" fill="#cbb79c" />
  <path d="M226 180c0-34 18-52 40-52s40 18 40 52z" fill="#2b4a4b" />
</svg>`;

const blank = html`<div class="picture blank">映像が届いていません</div>`;
const noticeDialog = dialog(
  '視聴者へのお知らせ',
  html`${choose('文例', '配信が止まっているとき', '音が出ないとき', '再開したとき')}
  ${text('本文', 3, 'ただいま映像が止まっています。復旧まで、そのままお待ちください。再開は14時20分ごろの見込みです。')}`,
  html`<button class="primary" data-go="?dialog=none&notice=shown">表示する</button>`,
);

const backupDialog = dialog(
  '予備に切り替えますか',
  html`<p>
    視聴画面を予備の入力に切り替えます。予備が届いていないときは、待機画面(「しばらくお待ちください」)を表示します。
  </p>`,
  html`<button class="primary" data-go="?dialog=none&input=backup&video=ok">切り替える</button>`,
);

/**
 * The page of one delivery. Its state: `status=live`, `audio=silent`, `video=lost`, `input=backup`,
 * `dialog=notice|backup`, `notice=shown`, `published=yes`.
 */
export const monitor = (query: Query): Page => {
  const live = isLive(query);
  const lost = query.get('video') === 'lost';
  const silent = lost || query.get('audio') === 'silent';
  const backup = query.get('input') === 'backup';
  return delivery(
    'モニター',
    query,
    html`
      ${query.has('published') && html`<p class="told" role="status">公開しました。キャンペーンページから申し込めます。</p>`}
      ${query.has('notice') && html`<p class="told" role="status">視聴画面にお知らせを表示しています。${small('お知らせを消す')}</p>`}
      <div class="monitor">
        ${card(
          'プレビュー',
          html`${lost ? blank : picture}
            <p class="figures">
              <span>視聴者数 <b>${live ? 112 : '–'}</b></span>
              <span>経過時間 <b>${live ? '0:14:32' : '–'}</b></span>
            </p>`,
        )}
        ${card(
          '受信状態',
          html`${meter('映像', lost ? 0 : 24, lost ? '届いていません' : '受信中')}
            ${meter('音声', silent ? 0 : 17, silent ? (lost ? '届いていません' : '無音です') : '受信中')}
            <ul class="rows">
              <li><span>ビットレート</span><b>${lost ? '0.0' : '4.8'} Mbps</b></li>
              <li><span>キーフレーム間隔</span><b>${lost ? '–' : '2秒'}</b></li>
              <li><span>入力</span><b>${backup ? '予備' : 'メイン'}</b></li>
            </ul>`,
        )}
      </div>
      <div class="foot spread">
        <button data-go="?dialog=notice">お知らせを出す</button>
        <button data-go="?dialog=backup">${backup ? 'メインに戻す' : '予備に切り替える'}</button>
        ${live ? html`<button class="stop">配信を終了</button>` : html`<button class="primary" data-go="?status=live">配信を開始</button>`}
      </div>
      ${query.get('dialog') === 'notice' && noticeDialog}${query.get('dialog') === 'backup' && backupDialog}
    `,
  );
};
