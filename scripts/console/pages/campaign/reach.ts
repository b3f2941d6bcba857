import { html, type Page, type Query } from '../../html.ts';
import { card, foot, line, save, small } from '../../parts.ts';
import { campaign } from './frame.ts';

export const tag = (query: Query): Page =>
  campaign(
    '計測タグ',
    query,
    html`
      ${card(
        'Google タグ マネージャー',
        html`${line('GTMの番号', 'GTM-XXXXXXX')}
          <p class="note">GA4の測定IDは、ここではなくGTMの中に入れます。</p>`,
      )}
      ${foot(save)}
    `,
  );

const states = ['DNSの反映待ち', '証明書の準備中', '利用中'] as const;

const value = (name: string, words: string): string => html`
  <div class="secret" role="group" aria-label="${name}">
    <span class="name">${name}</span><output>${words}</output>${small('コピー')}
  </div>
`;

/** `state=0` to `2` are the three states after 「保存」; without it the name is only typed. */
export const domain = (query: Query): Page => {
  const state = query.get('state');
  return {
    ...campaign(
      'ドメイン',
      query,
      html`
        ${card(
          'URLのドメイン',
          html`${line('公開するドメイン', 'webinar.example.jp')}
            <p class="note">すべてのキャンペーンページに使います。</p>`,
        )}
        ${
          state !== null &&
          card(
            'DNSに足すレコード',
            html`${value('種類', 'CNAME')} ${value('名前', 'webinar')} ${value('値', 'pages.example.net')}
              <ol class="steps" aria-label="状態">
                ${states.map((name, index) => html`<li ${index === Number(state) && 'aria-current="step"'} ${index < Number(state) && 'class="done"'}>${name}</li>`)}
              </ol>`,
          )
        }
        ${foot(html`<button class="primary" data-go="?state=0">保存</button>`)}
      `,
    ),
    role: '管理者',
  };
};
