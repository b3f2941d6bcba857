import { html, type Page, type Query } from '../../html.ts';
import { card, choose, dialog, small, text } from '../../parts.ts';
import { delivery, deliveryOf, isLive, statusOf } from './frame.ts';
import { blank, picture } from './picture.ts';

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

export const noticeDialog = dialog(
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

/** What was said to the viewers, while it is shown to them. */
export const noticeShown = html`<p class="told" role="status">
  視聴画面にお知らせを表示しています。${small('お知らせを消す')}
</p>`;

/** 「ブラウザから配信」: this page is the camera. `shared=yes`: the slides are shown. */
const studio = (query: Query): string => html`
  <div class="studio">
    ${choose('カメラ', '内蔵カメラ')} ${choose('マイク', 'USBマイク')}
    <button>マイクを消音</button>
    ${
      query.has('shared')
        ? html`<button data-go="?shared=">画面の共有をやめる</button>`
        : html`<button data-go="?shared=yes">画面を共有</button>`
    }
  </div>
`;

const controls = (query: Query): string => html`
  <div class="foot spread">
    <button data-go="?dialog=notice">お知らせを出す</button>
    <button data-go="?dialog=backup">
      ${query.get('input') === 'backup' ? 'メインに戻す' : '予備に切り替える'}
    </button>
    ${
      isLive(query)
        ? html`<button class="stop" data-go="?status=over">配信を終了</button>`
        : html`<button class="primary" data-go="?status=live&just=begun">配信を開始</button>`
    }
  </div>
`;

/** After 「配信を終了」 nothing comes in any more, and the recording is on its way. */
const ended = (query: Query): Page =>
  delivery(
    'モニター',
    query,
    html`<div class="monitor">
      ${card(
        'プレビュー',
        html`${blank('配信は終わりました')}
          <p class="figures">
            <span>視聴者数 <b>112</b></span>
            <span>経過時間 <b>1:00:14</b></span>
          </p>`,
      )}
      ${card('録画', html`<p>処理が終わると、「動画」で見られます。</p>`)}
    </div>`,
  );

/**
 * The page of a delivery that is spoken live. Its state: `status=live|over`, `just=begun`, `audio=silent`,
 * `video=lost`, `input=backup`, `from=browser`, `shared=yes`, `dialog=notice|backup`, `notice=shown`, `published=yes`.
 */
export const monitor = (query: Query): Page => {
  if (statusOf(query) === '終了') return ended(query);
  const figures = query.has('just') ? [41, '0:00:04'] : [112, '0:14:32'];
  const [viewers, elapsed] = isLive(query) ? figures : ['–', '–'];
  const lost = query.get('video') === 'lost';
  const silent = lost || query.get('audio') === 'silent';
  const backup = query.get('input') === 'backup';
  return delivery(
    'モニター',
    query,
    html`
      ${query.has('published') && html`<p class="told" role="status">公開しました。キャンペーンページから申し込めます。</p>`}
      ${query.has('notice') && noticeShown}
      <div class="monitor">
        ${card(
          'プレビュー',
          html`${lost ? blank('映像が届いていません') : picture(deliveryOf(query).title, '届いている映像')}
            <p class="figures">
              <span>視聴者数 <b>${viewers}</b></span>
              <span>経過時間 <b>${elapsed}</b></span>
            </p>
            ${query.get('from') === 'browser' && studio(query)}`,
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
      ${controls(query)}
      ${query.get('dialog') === 'notice' && noticeDialog}${query.get('dialog') === 'backup' && backupDialog}
    `,
  );
};
