import { html, type Page } from '../html.ts';
import { card, check, copy, foot, line, row, save, secret, small } from '../parts.ts';

const page = (title: string, body: string): Page => ({ title, role: '管理者', body });

export const security = (): Page =>
  page(
    'ログインとセキュリティ',
    html`
      ${card(
        'シングルサインオン',
        html`${secret('エンティティID', 'https://console.example.jp/saml', copy())}
        ${secret('ACSのURL', 'https://console.example.jp/saml/acs', copy())}`,
      )}
      ${card(
        '認証サービスの値',
        html`<div class="foot spread"><button>メタデータを読み込む</button></div>
          ${line('エンティティID')} ${line('ログインURL')} ${line('証明書')}
          ${check('パスワードでのログインを止める')}`,
      )}
      ${foot(save)}
    `,
  );

const record = (name: string, host: string, value: string, state: string): string =>
  html`<tr aria-label="${name}">
    <td class="title">${name}</td>
    <td>${host}</td>
    <td>${value}</td>
    <td>
      <span class="badge ${state === '確認済み' ? 'before' : 'draft'}">${state}</span>
    </td>
  </tr>`;

/** `verified=yes`: the records have been found. */
export const mailDomain = (query: URLSearchParams): Page => {
  const state = query.has('verified') ? '確認済み' : '未確認';
  return page(
    'メールの送信ドメイン',
    html`
      ${card('ドメイン', line('送信に使うドメイン', 'example.jp'))}
      ${card(
        '足すレコード',
        html`<table>
          <thead>
            <tr>
              <th>種類</th>
              <th>名前</th>
              <th>値</th>
              <th aria-label="状態">状態</th>
            </tr>
          </thead>
          <tbody>
            ${record('SPF', 'example.jp', 'v=spf1 include:spf.example.net ~all', state)}
            ${record('DKIM', 's1._domainkey.example.jp', 's1.dkim.example.net', state)}
            ${record('DMARC', '_dmarc.example.jp', 'v=DMARC1; p=none', state)}
          </tbody>
        </table>`,
      )}
    `,
  );
};

export const billing = (): Page =>
  page(
    '契約と請求',
    html`
      ${card(
        'プラン',
        html`<ul class="rows">
          <li><span>プランの名前</span><b>ご契約のプラン</b></li>
          <li><span>オプション</span><b>Salesforce連携</b></li>
          <li><span>視聴者の上限</span><b>1,000名</b></li>
          <li><span>メンバーの上限</span><b>20名</b></li>
          <li><span>更新日</span><b>2027/04/01</b></li>
        </ul>`,
      )}
      ${card(
        '請求',
        html`<ul class="rows wide">
          ${row('2026年11月', '発行済み', small('PDFを保存'))}
          ${row('2026年10月', '発行済み', small('PDFを保存'))}
        </ul>`,
      )}
    `,
  );

export const services = (): Page =>
  page(
    '外部サービスとの連携',
    card(
      '連携できるサービス',
      html`<ul class="rows wide">
        ${row('Salesforce', 'つながっていません', small('つなぐ'))}
        ${row('Slack', 'つながっていません', small('つなぐ'))}
        ${row('MAツール', 'つながっていません', small('つなぐ'))}
      </ul>`,
    ),
  );

const pair = (ours: string, theirs: string): string =>
  html`<div class="field">
    <label for="${ours}">${ours}</label
    ><select id="${ours}">
      <option>${theirs}</option>
    </select>
  </div>`;

export const salesforce = (): Page =>
  page(
    'Salesforceとの連携',
    html`
      ${card(
        '項目の組み合わせ',
        html`<div class="pair">
          ${pair('姓', '姓')} ${pair('名', '名')} ${pair('メールアドレス', 'メール')}
          ${pair('会社名', '会社名')} ${pair('電話番号', '電話')} ${pair('視聴率', '視聴率')}
        </div>`,
      )}
      ${card(
        '配信とキャンペーンの組み合わせ',
        html`<div class="pair">
          ${pair('配信', '秋の活用セミナー')} ${pair('キャンペーン', '秋の活用セミナー 2026-11-26')}
          ${pair('申込', '申込済み')} ${pair('参加した人', '参加')} ${pair('来なかった人', '欠席')}
        </div>`,
      )}
      ${foot(save)}
    `,
  );
