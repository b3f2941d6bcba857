import { html, type Query } from '../../html.ts';
import { check, line } from '../../parts.ts';
import { thumbnail } from './thumbnail.ts';
import { words } from './words.ts';

const form = html`
  <section class="card" aria-label="申込フォーム">
    <h2>申込フォーム</h2>
    ${line('氏名')} ${line('会社名')} ${line('メールアドレス')} ${check('個人情報の取扱いに同意する')}
    <p class="note"><a href="#/visit/autumn-seminar">個人情報の取扱い</a></p>
    <button class="primary" data-go="?done=yes">申し込む</button>
  </section>
`;

const done = html`
  <section class="card" aria-label="申込の完了">
    <h2>お申し込みを受け付けました</h2>
    <p>視聴画面のURLをメールで送りました。</p>
    <p class="note">届かないときは、迷惑メールのフォルダーをご確認ください。</p>
  </section>
`;

const toForm = html`<p class="to-form"><button class="primary wide">申込フォームへ進む</button></p>`;

function page(query: Query, above = ''): string {
  const isPhone = query.get('device') === 'phone';
  return html`
    <div class="visit desk ${isPhone && 'phone'}">
      ${above}
      <main>
        <div class="welcome">
          ${thumbnail}
          <h1>${words.headline}</h1>
          ${words.body.split('\n').map((each) => html`<p>${each}</p>`)}
        </div>
        ${query.has('done') ? done : form}
      </main>
    </div>
    ${isPhone && toForm}
  `;
}

/** The campaign page as a visitor sees it; `done=yes` after 「申し込む」, `device=phone` is narrow. */
export const visit = (query: Query): string => page(query);

export const preview = (query: Query): string =>
  page(
    query,
    html`<p class="draft-bar">
      プレビューです。公開するまで、ほかの人には見えません。<button
        class="small"
        data-go="#/campaigns/autumn-seminar?status=draft"
      >
        プレビューを閉じる
      </button>
    </p>`,
  );
