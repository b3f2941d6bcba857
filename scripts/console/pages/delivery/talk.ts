import { html, type Page, type Query } from '../../html.ts';
import { card, check, choose, foot, row, save, small } from '../../parts.ts';
import { delivery, isLive } from './frame.ts';

const posts = [
  ['費用は人数で変わりますか', '質問', ['返事を書く', '答えた', '消す']],
  ['音がとてもよく聞こえます', 'チャット', ['書き込みを止める', '消す']],
  ['社内の研修にも使えますか', '質問', ['返事を書く', '答えた', '消す']],
] as const;

const posted = card(
  '届いたもの',
  html`<ul class="rows wide">
      ${posts.map(([words, kind, buttons]) => row(words, kind, buttons.map((name) => small(name)).join('')))}
    </ul>
    <div class="say">
      <input aria-label="チャットに書く" placeholder="チャットに書く" /><button>書き込む</button>
    </div>`,
);

/** What viewers may write; while the delivery is on, what they wrote. */
export const talk = (query: Query): Page => {
  const page = delivery(
    'チャットと質問',
    query,
    html`
      ${card(
        '視聴者とのやり取り',
        html`<div class="thirds">
          ${check('チャットを使う', isLive(query))} ${check('質問を受け付ける', true)}
          ${choose('表示する名前', 'ニックネーム', '申込の氏名')}
        </div>`,
      )}
      ${isLive(query) && posted} ${foot(save)}
    `,
  );
  return { ...page, actions: html`${page.actions}<button>CSVで書き出す</button>` };
};
