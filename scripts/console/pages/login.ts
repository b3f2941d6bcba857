import { html, type Query } from '../html.ts';

const door = (title: string, body: string): string => html`
  <main class="door">
    <p class="brand">管理画面</p>
    <form class="card" onsubmit="return false">
      <h1>${title}</h1>
      ${body}
    </form>
  </main>
`;

export const login = (): string =>
  door(
    'ログイン',
    html`
      <label class="field">メールアドレス<input type="email" placeholder="member1@example.jp" /></label>
      <label class="field">パスワード<input type="password" /></label>
      <label class="check"><input type="checkbox" />ログインしたままにする</label>
      <button class="primary wide" data-go="#/home">ログイン</button>
      <a class="center" href="#/forgot">パスワードを忘れた方</a>
      <hr />
      <button class="wide">シングルサインオンでログイン</button>
    `,
  );

export const forgot = (query: Query): string =>
  door(
    'パスワードの再設定',
    query.has('sent')
      ? html`
          <p role="status">
            再設定メールを送りました。届いたメールのリンクを開き、新しいパスワードを決めてください。
          </p>
          <a class="center" href="#/login">ログインに戻る</a>
        `
      : html`
          <p>ログインに使っているメールアドレスへ、再設定用のリンクを送ります。</p>
          <label class="field">メールアドレス<input type="email" placeholder="member1@example.jp" /></label>
          <button class="primary wide" data-go="?sent=yes">再設定メールを送る</button>
          <a class="center" href="#/login">ログインに戻る</a>
        `,
  );
