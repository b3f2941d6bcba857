import { drawChart } from '../kit/deck-chart.ts';
import type { Page } from '../kit/deck.ts';
import { drawTable } from '../kit/deck-table.ts';
import { before, deliveries, fine, now, percent, rates, wishes } from './figures.ts';

const [then, current] = [rates(before), rates(now)];
const names = ['参加率', 'アンケート回答率', '商談への転換率'];

export const review: readonly Page[] = [
  {
    layout: '図と読み取り',
    words: {
      kicker: '数字でみる: 申込から商談まで',
      title: `${now.registered}名の申込から、${now.meetings}件の商談が生まれました`,
      head1: '読み方',
      body1: [
        `参加率 ${percent(current.attendance)}(参加÷申込)`,
        `回答率 ${percent(current.answers)}(回答÷参加)`,
        `転換率 ${fine(current.meetings)}(商談÷参加)`,
        '商談は、配信から30日までに決まったものを数えています',
        '段どうしの大小ではなく、目標との差を比べます',
      ],
    },
    draw: (slide) =>
      drawChart(slide, {
        name: '申込から商談まで',
        alt: `申込${now.registered}名、参加${now.attended}名、アンケート${now.answered}件、商談${now.meetings}件の横棒グラフ。`,
        kind: 'bar',
        labels: ['申込', '参加', 'アンケート', '商談'],
        series: [{ name: '7〜9月', values: [now.registered, now.attended, now.answered, now.meetings] }],
        format: '#,##0',
      }),
    sample: true,
    notes: [
      '【言うこと】「上から、申込、参加、アンケート、商談の人数です。後ろへ進むほど減るのは自然なことです。」',
      '【聞くこと】「思っていた形と、違うところはありますか。」黙って10秒待つ。',
      '【気をつけること】商談の段が細いのは、どの会社でも同じ形。いちばん細い段ではなく、目標との差が大きい段を話す。',
      '【差し替え方】グラフを右クリックし「データの編集」で数字を入れる。申込、参加、アンケートは管理画面の「レポート」、商談は営業の記録から。',
    ],
  },
  {
    layout: '図と読み取り',
    words: {
      kicker: '数字でみる: 前の3か月と比べる',
      title: '3つの率は、どれも前の3か月より上がりました',
      head1: '読み方',
      body1: [
        `参加率は${percent(then.attendance)}から${percent(current.attendance)}へ`,
        `回答率は${percent(then.answers)}から${percent(current.answers)}へ。目標の50%には、まだ届きません`,
        `転換率は${fine(then.meetings)}から${fine(current.meetings)}へ`,
        '商談は件数が少なく、1件の差で動きます',
        '配信の回数は、どちらも6回です',
      ],
    },
    draw: (slide) =>
      drawChart(slide, {
        name: '前の3か月との比較',
        alt:
          names
            .map(
              (name, index) =>
                `${name}は${fine(Object.values(then)[index] ?? 0)}から${fine(Object.values(current)[index] ?? 0)}へ`,
            )
            .join('、') + '。棒グラフ。',
        kind: 'column',
        labels: names,
        series: [
          { name: '4〜6月', values: Object.values(then) },
          { name: '7〜9月', values: Object.values(current) },
        ],
        format: '0.0%',
      }),
    sample: true,
    notes: [
      '【言うこと】「薄い棒が前の3か月、濃い棒がこの3か月です。」',
      '【聞くこと】「この3か月に、配信のほかに変えたことはありますか。展示会や値引きなど、数字に効きそうなものを教えてください。」',
      '【気をつけること】回数や期間が違うときは、棒を並べる前に、1回あたりに直す。',
      '【時間】3分。',
    ],
  },
  {
    layout: '見出しと表',
    words: { kicker: '数字でみる: 配信ごと', title: 'リマインドを2通送った3回は、参加率が68%以上でした' },
    draw: (slide) =>
      drawTable(slide, {
        name: '配信ごとの数字',
        columns: [
          { name: '配信', width: 17 },
          { name: '形式', width: 18 },
          { name: 'リマインド', width: 15, align: 'center' },
          { name: '申込', width: 12, align: 'right' },
          { name: '参加', width: 12, align: 'right' },
          { name: '参加率', width: 12, align: 'right' },
          { name: 'アンケート', width: 15, align: 'right' },
          { name: '回答率', width: 12, align: 'right' },
          { name: '商談', width: 11, align: 'right' },
        ],
        rows: [
          ...deliveries.map((each) => [
            each.day,
            each.kind,
            `${each.reminders}通`,
            String(each.registered),
            String(each.attended),
            percent(rates(each).attendance),
            String(each.answered),
            percent(rates(each).answers),
            String(each.meetings),
          ]),
          [
            '合計',
            '6回',
            '',
            String(now.registered),
            String(now.attended),
            percent(current.attendance),
            String(now.answered),
            percent(current.answers),
            String(now.meetings),
          ],
        ],
        strong: [deliveries.length],
        rowHeight: 0.54,
      }),
    sample: true,
    notes: [
      '【言うこと】「参加率がいちばん高い回と低い回を比べます。違うところは、リマインドメールの数でした。」',
      '【聞くこと】「9月9日は、ほかに何が違いましたか。」題、曜日、時刻、案内した相手を順に聞く。',
      '【気をつけること】3回ずつの比べ方なので、まだ言い切れない。「次の3か月も2通で続けて、確かめましょう」と話す。',
      '【作り方】「レポート」の「CSVで書き出す」で、配信が1行ずつ並んだ表が手に入る。',
    ],
  },
  {
    layout: '図と読み取り',
    words: {
      kicker: '数字でみる: 申込と参加の動き',
      title: '申込が100名を超えたのは、題を変えた2回でした',
      head1: '読み方',
      body1: [
        '8月5日と9月9日は、題の先頭に相手の困りごとを置きました',
        'どちらもライブ配信です。形式の違いかもしれません',
        '次は、疑似ライブ配信の題も同じ書き方にして比べます',
      ],
    },
    draw: (slide) =>
      drawChart(slide, {
        name: '配信ごとの申込と参加',
        alt:
          deliveries
            .map(({ day, registered, attended }) => `${day}は申込${registered}名、参加${attended}名`)
            .join('、') + '。棒グラフ。',
        kind: 'column',
        labels: deliveries.map(({ day }) => day),
        series: [
          { name: '申込', values: deliveries.map(({ registered }) => registered) },
          { name: '参加', values: deliveries.map(({ attended }) => attended) },
        ],
        format: '#,##0',
      }),
    sample: true,
    notes: [
      '【言うこと】「申込が多かった2回に共通するのは、題の書き方と、ライブ配信だったことです。どちらの違いかは、まだ分かりません。」',
      '【聞くこと】「この2回を、社内の方はどう話していましたか。」',
      '【気をつけること】理由の候補が2つあるときは、2つとも書く。次に変えるのは1つだけにする。',
    ],
  },
  {
    layout: '図と読み取り',
    words: {
      kicker: '数字でみる: アンケートの答え',
      title: `「相談したい」は${wishes.相談したい}名。商談は${now.meetings}件です`,
      head1: '届いた声',
      body1: [
        '〔自由記述を1つ、そのまま写す〕',
        '〔知りたかったことの1位〕',
        '〔直してほしいという声を1つ〕',
        '会社名や名前が分かる言葉は、写す前に消します',
      ],
    },
    draw: (slide) =>
      drawChart(slide, {
        name: 'このあと希望すること',
        alt:
          Object.entries(wishes)
            .map(([name, count]) => `${name}${count}名`)
            .join('、') + 'の横棒グラフ。',
        kind: 'bar',
        labels: Object.keys(wishes),
        series: [{ name: 'このあと希望すること', values: Object.values(wishes) }],
        format: '#,##0',
      }),
    sample: true,
    notes: [
      '【言うこと】「アンケートの『このあと希望すること』の答えです。」声は、良い声と直してほしい声を1つずつ読む。',
      '【聞くこと】「『相談したい』の方へは、どなたが、いつ連絡されましたか。まだの方はいますか。」まだの方がいれば、宿題のスライドに書く。',
      '【聞くこと】「『資料がほしい』の方には、資料のあと、何を送りますか。」',
      '【気をつけること】申込者の名前やメールアドレスは、この資料に書かない。',
    ],
  },
];
