import { drawChart } from '../kit/deck-chart.ts';
import type { Page } from '../kit/deck.ts';
import { three } from './three.ts';

/** What is shown from there: it at work, the next step, questions. */
export const untilEnd: readonly Omit<Page, 'notes'>[] = [
  {
    layout: '2つの欄',
    words: {
      kicker: '実演',
      title: '〔実演の時間〕で、〔すること〕をお見せします',
      head1: '見るところ',
      body1: ['〔1つ目: どこを押すか〕', '〔2つ目: 何が変わるか〕', '〔3つ目: 終わったあとの画面〕'],
      head2: 'あとで試すときは',
      body2: ['〔用意するもの〕', '〔最初に開く画面〕', '〔迷ったときに見る資料〕'],
    },
  },
  {
    layout: '図と読み取り',
    words: {
      kicker: '事例',
      title: '〔業種〕の会社で、〔期間〕試した結果です',
      head1: 'したこと',
      body1: [
        '〔変えたことを1つ〕',
        '〔変えなかったこと〕',
        '〔数えた期間と、数え方〕',
        '〔ほかに効いたかもしれないこと〕',
      ],
    },
    draw: (slide) =>
      drawChart(slide, {
        name: '事例の前と後',
        alt: '前は1回40名、後は1回60名という見本の棒グラフ。',
        kind: 'column',
        labels: ['1回目', '2回目', '3回目'],
        series: [
          { name: '前', values: [40, 38, 42] },
          { name: '後', values: [52, 58, 60] },
        ],
        format: '#,##0',
      }),
    sample: true,
  },
  {
    layout: '見出しと表',
    words: { kicker: 'まとめ', title: '今日始めるなら、〔小さい一歩〕からです' },
    draw: (slide) =>
      three(slide, 'すること', [
        ['1 〔決める〕', '〔手順の1つ目を、1文で〕'],
        ['2 〔試す〕', '〔手順の2つ目を、1文で〕'],
        ['3 〔比べる〕', '〔手順の3つ目を、1文で〕'],
      ]),
  },
  {
    layout: '次の一歩',
    words: {
      kicker: '次の一歩',
      title: '画面の下に、ボタンを出しました',
      statement: ['〔受け取れるものを、1文で〕'],
      next: '〔料金表を受け取る〕',
      body: ['押しても、この画面は閉じません。', '〔開いたページで入れるのは、3つだけです。〕'],
    },
  },
  {
    layout: '2つの欄',
    words: {
      kicker: '質問',
      title: '質問をお寄せください',
      head1: 'よく聞かれること',
      body1: ['〔用意した質問を1つ〕', '〔答えを1文で〕'],
      head2: '書き方',
      body2: ['1つの質問は、1つの書き込みで', '会社名は書かなくて構いません', '残った分は、メールで答えます'],
    },
  },
  {
    layout: 'ひとこと',
    words: {
      kicker: 'アンケート',
      title: 'ここで2分、いただきます',
      statement: ['5問、1分ほどです。', '画面のアンケートにお答えください。'],
      body: [
        '答えていただいた方に、〔資料〕をお送りします。',
        '話を聞きたい方は「相談したい」を選んでください。',
      ],
    },
  },
  {
    layout: '2つの欄',
    words: {
      kicker: '終わり',
      title: 'ご覧いただき、ありがとうございました',
      head1: '次回',
      body1: ['〔次回の月日と時刻〕', '〔次回の題名〕', '申込は、今日お送りするメールから'],
      head2: 'このあと',
      body2: [
        '録画は〔録画の期限〕まで見られます',
        '資料は〔送る日〕に届きます',
        '質問の続きは〔問い合わせ先〕へ',
      ],
    },
  },
];
