import { html, type Page, type Query } from '../../html.ts';
import { card, check, choose, foot, row, small } from '../../parts.ts';
import { delivery, isLive, statusOf } from './frame.ts';
import { saveOf } from './save.ts';

const posts = [
  ['費用は人数で変わりますか', '質問', ['返事を書く', '答えた', '消す']],
  ['音がとてもよく聞こえます', 'チャット', ['書き込みを止める', '消す']],
  ['社内の研修にも使えますか', '質問', ['返事を書く', '答えた', '消す']],
] as const;

const own = row('本編は事前に収録した映像です。', '主催者', small('消す'));

const posted = (isSaid: boolean): string =>
  card(
    '届いたもの',
    html`<ul class="rows wide">
        ${isSaid && own}
        ${posts.map(([words, kind, buttons]) => row(words, kind, buttons.map((name) => small(name)).join('')))}
      </ul>
      <div class="say">
        <input aria-label="チャットに書く" placeholder="チャットに書く" /><button data-go="?said=yes">
          書き込む
        </button>
      </div>`,
  );

/** What viewers may write; while the delivery is on, what they wrote. `said=yes`: we wrote too. */
export const talk = (query: Query): Page => {
  const page = delivery(
    'チャットと質問',
    query,
    html`
      ${card(
        '視聴者とのやり取り',
        html`<div class="thirds">
          ${check('チャットを使う', isLive(query))} ${check('質問を受け付ける', statusOf(query) !== '下書き')}
          ${choose('表示する名前', 'ニックネーム', '申込の氏名')}
        </div>`,
      )}
      ${isLive(query) && posted(query.has('said'))} ${foot(saveOf(query))}
    `,
  );
  return { ...page, actions: html`${page.actions}<button>CSVで書き出す</button>` };
};
