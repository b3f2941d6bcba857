import type PptxGenJS from 'pptxgenjs';
import { apricot, ink, page } from '../kit/deck-look.ts';
import type { Page } from '../kit/deck.ts';
import { drawTable } from '../kit/deck-table.ts';
import { fine, goal, next, now, percent, plan, rates } from './figures.ts';

const current = rates(now);
const needed = plan(next);

/** The one next thing: a frame and a tag that are moved to another card by hand. */
function markCard(slide: PptxGenJS.Slide): void {
  const w = (page.inner - 0.9) / 4;
  const x = page.left + 2 * (w + 0.3);
  slide.addText('次に直す段', {
    objectName: '次に直す段の印(選んだ段へ動かします)',
    ...{ x: x + w - 1.5, y: page.top - 0.2, w: 1.4, h: 0.4, margin: 0 },
    shape: 'roundRect',
    rectRadius: 0.08,
    fill: { color: apricot },
    fontSize: 14,
    bold: true,
    color: ink,
    align: 'center',
    valign: 'middle',
  });
}

export const future: readonly Page[] = [
  {
    layout: '4つの段',
    words: {
      kicker: '次にやること: 直す段を1つ選ぶ',
      title: '次の3か月は、アンケートを直します',
      stage1: '申込',
      figure1: `${now.registered}名`,
      aim1: `目標 ${goal.registered}名`,
      body1: ['題の先頭に、困りごとを置く', 'ページの最初の3行を直す', '営業から1通ずつ案内'],
      stage2: '参加',
      figure2: percent(current.attendance),
      aim2: `目標 ${percent(goal.attendance)}`,
      body2: ['前日と1時間前に、リマインドメールを送る', '件名に日時を入れる', '申込から配信までを縮める'],
      stage3: 'アンケート',
      figure3: percent(current.answers),
      aim3: `目標 ${percent(goal.answers)}`,
      body3: ['終わりの5分前に出す', '設問を5つに減らす', '答える時間を2分とる'],
      stage4: '商談',
      figure4: `${now.meetings}件`,
      aim4: `目標 ${goal.meetings}件`,
      body4: ['「相談したい」の人へ、2営業日で連絡する', 'CTAの言葉を直す', '視聴率80%以上の人に声をかける'],
    },
    draw: markCard,
    sample: true,
    notes: [
      '【言うこと】「直す段は1つに絞ります。2つ変えると、どちらが効いたか分からなくなるためです。」',
      '【聞くこと】「目標との差、直す手間、待てる期間。この3つで選ぶと、どの段ですか。」お客様に選んでもらう。',
      '【気をつけること】選んだ段へ「次に直す段」の印を動かす。選ばなかった段の手は、いまのまま続ける。',
      '【差し替え方】打ち手は、ガイドの「レポートで成果を確認する」の表からも選べる。',
    ],
  },
  {
    layout: '見出しと表',
    words: {
      kicker: '次にやること: 目標',
      title: `商談${next.meetings}件から逆算すると、1回に${needed.each}名の申込が要ります`,
    },
    draw: (slide) =>
      drawTable(slide, {
        name: '目標の逆算',
        columns: [
          { name: '段', width: 24 },
          { name: '7〜9月の実績', width: 19, align: 'right' },
          { name: '10〜12月の目標', width: 20, align: 'right' },
          { name: '求め方', width: 45 },
        ],
        rows: [
          ['商談', `${now.meetings}件`, `${next.meetings}件`, '営業の目標から、先に決める'],
          ['商談への転換率', fine(current.meetings), fine(next.rate), '実績に、直す分を少しだけ足す'],
          [
            '参加者',
            `${now.attended}名`,
            `${needed.attended}名`,
            `商談 ${next.meetings}件 ÷ 転換率 ${fine(next.rate)}`,
          ],
          [
            '参加率',
            percent(current.attendance),
            percent(next.attendance),
            'リマインドを2通送った3回の実績から',
          ],
          [
            '申込者',
            `${now.registered}名`,
            `${needed.registered}名`,
            `参加者 ${needed.attended}名 ÷ 参加率 ${percent(next.attendance)}`,
          ],
          [
            '1回あたりの申込者',
            `${Math.round(now.registered / 6)}名`,
            `${needed.each}名`,
            `申込者 ${needed.registered}名 ÷ ${next.times}回(端数は切り上げ)`,
          ],
        ],
        strong: [5],
        rowHeight: 0.66,
      }),
    sample: true,
    notes: [
      '【言うこと】「商談から逆に割っていくと、1回に集める人数が出ます。」上から順に指して読む。',
      '【聞くこと】「この人数に案内できる名簿はありますか。」なければ、回数を増やすか、目標を直す。',
      '【気をつけること】率を3つとも上げる計画にしない。上げるのは、前のスライドで選んだ段と、続けることの分だけにする。',
      '【差し替え方】上の2つの目標を書き換えたら、下の人数を割り算で出し直す。端数は切り上げる。',
    ],
  },
  {
    layout: '見出しと表',
    words: { kicker: '次にやること: 計画', title: '10月に試し、11月にそろえ、12月に確かめます' },
    draw: (slide) =>
      drawTable(slide, {
        name: '3か月の計画',
        columns: [
          { name: '', width: 16 },
          { name: '10月: 試す', width: 28 },
          { name: '11月: そろえる', width: 28 },
          { name: '12月: 確かめる', width: 28 },
        ],
        rows: [
          ['配信', 'ライブ1回、疑似ライブ1回', 'ライブ1回、疑似ライブ1回', 'ライブ1回、疑似ライブ1回'],
          ['アンケート', '設問は5つ、5分前に出す', 'よかった出し方にそろえる', '前の3か月と回答率を比べる'],
          ['続けること', 'リマインド2通、題の形', '同じ', '同じ'],
          ['営業と', '連絡の担当と期限を決める', '月末に商談の記録を照らす', '月末に商談の記録を照らす'],
          ['振り返り', '配信の翌週に30分', '配信の翌週に30分', '四半期レビュー'],
        ],
        rowHeight: 0.76,
      }),
    sample: true,
    notes: [
      '【言うこと】「10月に小さく試し、11月にそろえ、12月に確かめます。」',
      '【聞くこと】「年末や決算で、配信を避けたい週はありますか。」あれば、その場で日を動かす。',
      '【気をつけること】月ごとに新しいことを足さない。10月に試したものを続ける。',
      '【直すこと】6回の数え方を変えたら、前のスライドの1回あたりの人数も直す。',
    ],
  },
];
