import { html, type Page, type Query } from './html.ts';

const sections = [
  ['home', 'ホーム', 'M4 11 12 4l8 7v9h-5v-6H9v6H4z'],
  ['deliveries', '配信管理', 'M3 6h18v12H3zM10 9.5v5l4.5-2.5z'],
  ['campaigns', 'キャンペーンページ', 'M4 4h16v16H4zM4 9h16M8 13h8M8 16.5h5'],
  ['registrants', '申込者', 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20a7.5 7.5 0 0 1 15 0'],
  ['surveys', 'アンケート', 'M5 4h14v16H5zM8.5 9l1.5 1.5L13 8M8.5 15l1.5 1.5L13 14M15 9.5h1.5M15 15.5h1.5'],
  ['reports', 'レポート', 'M4 20h16M7 20v-7M12 20V5M17 20v-10'],
  [
    'members',
    'メンバー',
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 19a6 6 0 0 1 12 0M16 4.5a3.5 3.5 0 0 1 0 6.3M18 14a6 6 0 0 1 3 5',
  ],
  ['settings', '設定', 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4'],
] as const;

const help = html`<div class="menu" role="menu">
  <a role="menuitem" href="#/home">セルフケアガイド</a>
  <a role="menuitem" href="#/home">お問い合わせ</a>
</div>`;

/** The frame of every page but the login: side bar, help, title. */
export const shell = (page: Page, section: string, query: Query): string => html`
  <nav class="side" aria-label="メニュー">
    <p class="brand">管理画面</p>
    ${sections.map(
      ([id, label, path]) =>
        html`<a href="#/${id}" ${id === section && 'aria-current="page"'}
          ><svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}" /></svg>${label}</a
        >`,
    )}
    <button class="leave" data-go="#/login">ログアウト</button>
  </nav>
  <div class="desk">
    <header class="top">
      <span class="role">${page.role ?? '配信管理者'}</span>
      <button class="help" data-go="?menu=help" aria-haspopup="menu">ヘルプ</button>
      ${query.get('menu') === 'help' && help}
    </header>
    <main>
      <div class="head">
        <h1>${page.title}</h1>
        <div class="actions">${page.actions}</div>
      </div>
      ${page.body}
    </main>
  </div>
`;
