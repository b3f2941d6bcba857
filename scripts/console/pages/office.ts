import { members as all } from '../data.ts';
import { html, type Page } from '../html.ts';
import { row, small } from '../parts.ts';

const parts: [name: string, words: string, go?: string][] = [
  ['会社情報', '会社名・部署・住所'],
  ['通知先', '申込や配信の知らせを受け取る先'],
  ['ログインとセキュリティ', 'パスワードの決まり・シングルサインオン', '#/settings/security'],
  ['メールの送信ドメイン', 'SPF・DKIM・DMARC', '#/settings/mail-domain'],
  ['外部サービスとの連携', 'Salesforce・Slack・MAツール', '#/settings/services'],
  ['契約と請求', 'プラン・請求書', '#/settings/billing'],
];

export const members = (): Page => ({
  title: 'メンバー',
  role: '管理者',
  actions: html`<button class="primary">招待する</button>`,
  body: html`
    <table>
      <thead>
        <tr>
          <th>メールアドレス</th>
          <th>権限</th>
          <th>状態</th>
        </tr>
      </thead>
      <tbody>
        ${all.map(
          ({ email, role, status }) =>
            html`<tr>
              <td class="title">${email}</td>
              <td>${role}</td>
              <td><span class="badge ${status === '利用中' ? 'before' : 'draft'}">${status}</span></td>
            </tr>`,
        )}
      </tbody>
    </table>
  `,
});

export const settings = (): Page => ({
  title: '設定',
  role: '管理者',
  body: html`<section class="card" aria-label="設定の一覧">
    <ul class="rows wide">
      ${parts.map(([name, words, go]) => row(name, words, small('開く', go)))}
    </ul>
  </section>`,
});
