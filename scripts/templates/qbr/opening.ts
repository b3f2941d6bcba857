import type { Page } from '../kit/deck.ts';
import { drawTable } from '../kit/deck-table.ts';
import { before, goal, now, percent, rates } from './figures.ts';

const [then, result] = [rates(before), rates(now)];
const share = (value: number, of: number) => percent(value / of);

export const opening: readonly Page[] = [
  {
    layout: '表紙',
    words: {
      kicker: '四半期レビュー(QBR)',
      title: ['7〜9月の振り返りと', '10〜12月の計画'],
      body: ['〔お客様の会社名〕様', '〔年月日〕　〔担当者の名前〕'],
    },
    notes: [
      '【始まる前】画面を共有し、この表紙を出して待つ。3か月の月名、会社名、日付を差し替えておく。',
      '【言うこと】「今日は60分です。数字を一緒に見て、次の3か月に直すことを1つ決めます。」',
      '【聞くこと】「今日、これだけは話したいということはありますか。」',
      '【気をつけること】出た話題は次のスライドに書き足す。時間が足りないときは、数字より先に話す。',
    ],
  },
  {
    layout: '見出しと表',
    words: { kicker: '今日の60分', title: '今日決めるのは、目標・直す段・宿題の3つです' },
    draw: (slide) =>
      drawTable(slide, {
        name: '今日の流れ',
        columns: [
          { name: '時間', width: 16 },
          { name: '話すこと', width: 40 },
          { name: '終わったときに決まっていること', width: 44 },
        ],
        rows: [
          ['0〜10分', 'この3か月で変わったこと', '今日いちばん話したいこと'],
          ['10〜15分', '目標の振り返り', '届いたもの、届かなかったもの'],
          ['15〜30分', '数字でみる', '前の3か月と変わったところ'],
          ['30〜40分', '気づく', '続けること、直すこと'],
          ['40〜50分', '次にやること', '次の目標と、直す段を1つ'],
          ['50〜60分', '宿題と次回', '担当、期限、次に会う日'],
        ],
        rowHeight: 0.62,
        strong: [4],
      }),
    notes: [
      '【言うこと】「終わりに宿題の担当と期限まで決めます。決められない方がいらっしゃる項目は、誰にいつ聞くかを決めます。」',
      '【聞くこと】「途中で抜ける方はいらっしゃいますか。その方に関わる話を先にします。」',
      '【時間】1分。読み上げず、3つの決めることだけを伝える。',
    ],
  },
  {
    layout: '2つの欄',
    words: {
      kicker: 'はじめに',
      title: 'この3か月で変わったことをお聞かせください',
      head1: '体制と目標',
      body1: [
        '担当の方、決める方は変わりましたか',
        '会社の今期の目標は変わりましたか',
        '社内で、この施策はどう見られていますか',
        '〔お話を書き留める〕',
      ],
      head2: '使ってみて',
      body2: [
        'いちばん手間がかかる作業はどれですか',
        '困ったまま、置いていることはありますか',
        '契約の更新は、どなたが決めますか',
        '〔お話を書き留める〕',
      ],
    },
    notes: [
      '【言うこと】「数字の前に、みなさまの状況を伺います。目標が変わっていれば、見る数字も変わるためです。」',
      '【聞くこと】左右から1つずつ、相手に合わせて選ぶ。全部は聞かない。答えのあとに「たとえば、どんな場面でしたか」と続ける。',
      '【気をつけること】苦情が出たら、理由を説明する前に復唱し、その場で受け付ける。担当の上司にも当日中に伝える。',
      '【時間】7分。',
    ],
  },
  {
    layout: '数字と2つの欄',
    words: {
      kicker: 'まとめ(社内の報告には、この1枚を使えます)',
      title: `商談は${now.meetings}件。参加は目標を超え、アンケートは届かず`,
      name1: '申込',
      figure1: `${now.registered}名`,
      aim1: [`目標 ${goal.registered}名`, `前の3か月 ${before.registered}名`],
      name2: '参加率',
      figure2: percent(result.attendance),
      aim2: [`目標 ${percent(goal.attendance)}`, `前の3か月 ${percent(then.attendance)}`],
      name3: 'アンケート回答率',
      figure3: percent(result.answers),
      aim3: [`目標 ${percent(goal.answers)}`, `前の3か月 ${percent(then.answers)}`],
      name4: '商談',
      figure4: `${now.meetings}件`,
      aim4: [`目標 ${goal.meetings}件`, `前の3か月 ${before.meetings}件`],
      head1: '気づく',
      body1: [
        'リマインド2通の回は、参加率が高めでした',
        'アンケートは、終わってから出していました',
        '理由は、次の3か月で確かめます',
      ],
      head2: '次にやること',
      body2: [
        'アンケートを、終わりの5分前に出す',
        'リマインドメールは、毎回2通にする',
        '「相談したい」へ、2営業日のうちに連絡する',
      ],
    },
    sample: true,
    notes: [
      '【言うこと】「先に結論です。上が数字、左下が気づいたこと、右下が次にやることです。」',
      '【聞くこと】「社内では、どなたに報告されますか。その方が気にされる数字は、どれですか。」',
      '【気をつけること】「高めでした」は、見たままの言い方。「効きました」とは言わない。確かめていないためです。',
      '【使い方】この1枚だけをPDFにすると、上司への報告に使えます。',
    ],
  },
  {
    layout: '見出しと表',
    words: { kicker: '目標の振り返り', title: '4つの目標のうち、2つに届きました' },
    draw: (slide) =>
      drawTable(slide, {
        name: '目標と実績',
        columns: [
          { name: '目標', width: 24 },
          { name: '目標の値', width: 14, align: 'right' },
          { name: '実績', width: 14, align: 'right' },
          { name: '達成率', width: 14, align: 'right' },
          { name: 'ひとこと', width: 44 },
        ],
        rows: [
          [
            '申込者',
            `${goal.registered}名`,
            `${now.registered}名`,
            share(now.registered, goal.registered),
            '届いた。8月5日と9月9日に増えた',
          ],
          [
            '参加率',
            percent(goal.attendance),
            percent(result.attendance),
            share(result.attendance, goal.attendance),
            '届いた。リマインド2通の回が高い',
          ],
          [
            'アンケート回答率',
            percent(goal.answers),
            percent(result.answers),
            share(result.answers, goal.answers),
            '届かず。差がいちばん大きい',
          ],
          [
            '商談',
            `${goal.meetings}件`,
            `${now.meetings}件`,
            share(now.meetings, goal.meetings),
            '届かず。あと1件',
          ],
        ],
        strong: [2],
        rowHeight: 0.95,
        fontSize: 16,
      }),
    sample: true,
    notes: [
      '【言うこと】「届いたものから見ます。」届いた理由を、相手の工夫の言葉で話す。',
      '【聞くこと】「この目標は、いまも合っていますか。」合っていなければ、最後の計画のスライドで直す。',
      '【気をつけること】届かなかった行で言い訳をしない。次のスライドから理由を一緒に見る。',
      '【作り方】達成率=実績÷目標の値。率は、四捨五入する前の値で割る。',
    ],
  },
  {
    layout: '見出しと表',
    words: { kicker: 'したこと', title: '6回配信し、3つのことを試しました' },
    draw: (slide) =>
      drawTable(slide, {
        name: 'したこと',
        columns: [
          { name: '', width: 16 },
          { name: '7月', width: 28 },
          { name: '8月', width: 28 },
          { name: '9月', width: 28 },
        ],
        rows: [
          [
            '配信',
            '8日 ライブ\n22日 疑似ライブ',
            '5日 ライブ\n26日 疑似ライブ',
            '9日 ライブ\n24日 疑似ライブ',
          ],
          ['集客', '既存の名簿に案内', '題を困りごとに変えた', '営業から1通ずつ案内した'],
          ['当日まで', 'リマインドメール1通', '5日は2通、26日は1通', 'どちらも2通にした'],
          ['そのあと', 'お礼メールを翌日に', 'お礼メールを当日に', '「相談したい」へ連絡'],
        ],
        rowHeight: 0.88,
      }),
    sample: true,
    notes: [
      '【言うこと】「6回の準備、おつかれさまでした。試したのは、題、リマインドの数、連絡の速さの3つです。」',
      '【聞くこと】「続けるのが大変だったものは、どれですか。」',
      '【気をつけること】当社がしたことと、お客様がしたことを分けて話す。お客様の名前で褒める。',
      '【時間】2分。',
    ],
  },
];
