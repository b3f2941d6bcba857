/** What is said while a slide is shown, slide by slide. The deck and the script both take their words from here. */
export interface Part {
  name: string;
  minutes: number;
  /** What the viewer thinks when the part is over. */
  aim: string;
  /** Short, for the timetable. */
  topics: string;
  /** What the operator does in the console meanwhile. */
  operate: string;
  care: string;
  says: readonly { slide: number; words: readonly string[] }[];
}

export const parts: readonly Part[] = [
  {
    name: 'はじまり',
    minutes: 3,
    aim: '「終わりの時刻が分かった。見ていこう」',
    topics: '3つのお知らせ、話す人、今日できるようになること',
    operate: '「配信を開始」を押す',
    care: '会社の紹介は30秒まで。製品の話は、まだしない。',
    says: [
      {
        slide: 2,
        words: [
          'こんにちは。〔会社名〕の〔名前〕です。今日は〔終了の時刻〕に終わります。',
          '質問は、いつでも書き込んでください。後半にまとめて答えます。',
          '映像が止まったら、画面を読み込み直してください。録画は〔録画の期限〕まで見られます。',
        ],
      },
      {
        slide: 3,
        words: ['私は〔年数〕年、〔担当した仕事〕をしてきました。今日の話は、その中で確かめたことです。'],
      },
      {
        slide: 4,
        words: ['見終わると、〔できること1〕、〔できること2〕、〔できること3〕ができるようになります。'],
      },
    ],
  },
  {
    name: '課題',
    minutes: 7,
    aim: '「うちのことだ」',
    topics: 'よくある3つの場面、うまくいかない理由',
    operate: 'チャットの答えを読み上げる係へ送る',
    care: '視聴者を責めない。「よくあることです」と言ってから、理由に入る。',
    says: [
      {
        slide: 5,
        words: [
          '〔相手の役割〕の方から、いちばんよく聞くのが〔困りごと〕です。',
          'いま、どれに近いですか。1、2、3の番号で書き込んでみてください。',
        ],
      },
      {
        slide: 6,
        words: ['よくあるやり方は〔やり方〕です。けれども〔続かない理由〕で、元に戻ってしまいます。'],
      },
    ],
  },
  {
    name: '解決の考え方',
    minutes: 10,
    aim: '「明日から、これを変えればいい」',
    topics: '結論を1文、3つの手順、前と後の違い',
    operate: '受信状態と視聴者数を5分おきに見る',
    care: '手順は3つまで。例外は話さず、質問で答える。',
    says: [
      { slide: 7, words: ['結論です。〔明日から変えること〕。これだけで始められます。'] },
      {
        slide: 8,
        words: [
          '手順は3つです。1つ目は〔手順1〕。〔かかる時間〕で終わります。',
          'つまずきやすいのは〔つまずき〕です。そのときは〔抜け道〕。',
        ],
      },
      { slide: 9, words: ['いままでと比べます。いちばん変わるのは〔変わること〕です。'] },
    ],
  },
  {
    name: '実演・事例',
    minutes: 10,
    aim: '「自分にもできそうだ」',
    topics: '画面を見せる、試した結果を見せる',
    operate: '次に出すCTAの文字とURLを確かめる',
    care: '実演が30秒止まったら、用意した録画に替える。お客様の数字は、公開の許しを得たものだけを使う。',
    says: [
      {
        slide: 10,
        words: [
          'ここから〔実演の時間〕、実際の画面をお見せします。見るところは〔見るところ〕です。',
          'いま〔操作〕をしました。前と違うのは〔違うところ〕です。',
        ],
      },
      { slide: 11, words: ['〔業種〕の会社では、〔期間〕で〔前の数字〕が〔後の数字〕になりました。'] },
    ],
  },
  {
    name: 'まとめとCTA',
    minutes: 3,
    aim: '「まず、これをもらっておこう」',
    topics: '今日の3つ、いちばん小さい一歩、CTA',
    operate: 'CTAを出す(1回目、3分)',
    care: 'お願いは1つだけ。声をかけるのと同時に、ボタンを出す。',
    says: [
      {
        slide: 12,
        words: [
          '今日の話は3つでした。〔1つ目〕、〔2つ目〕、〔3つ目〕。今日始めるなら、〔小さい一歩〕からです。',
        ],
      },
      { slide: 13, words: ['画面の下に「〔ボタンの文字〕」を出しました。押しても、この画面は閉じません。'] },
    ],
  },
  {
    name: '質問',
    minutes: 7,
    aim: '「気になることが減った」',
    topics: '用意した1問、届いた質問',
    operate: 'CTAを終わりまで出す(2回目)',
    care: '質問は読み上げてから答える。1問は1分半まで。分からないことは、持ち帰る。',
    says: [
      {
        slide: 14,
        words: [
          'よく聞かれることから始めます。〔用意した質問〕。答えは〔答え〕です。',
          '〔届いた質問〕というご質問です。',
          'それは確かめてから、〔期限〕までにメールで答えます。',
        ],
      },
    ],
  },
  {
    name: 'アンケート',
    minutes: 2,
    aim: '「1分なら答えよう」',
    topics: '答える時間を2分とる',
    operate: 'アンケートが出たことを確かめる',
    care: '答えている間は、黙ってよい。残り30秒で声をかける。',
    says: [
      {
        slide: 15,
        words: [
          '画面にアンケートが出ています。5問、1分ほどです。ここで2分とります。',
          '答えていただいた方には、〔資料〕をお送りします。話を聞きたい方は「相談したい」を選んでください。',
        ],
      },
    ],
  },
  {
    name: '終わり',
    minutes: 3,
    aim: '「時間どおりだった。次も見よう」',
    topics: '残りの質問を1つ、次回、お礼',
    operate: '30秒待ち、「配信を終了」を押す',
    care: '終わりの時刻を1分でも過ぎたら、続ける前に区切りを伝える。',
    says: [
      {
        slide: 16,
        words: [
          'もう1つだけ答えます。〔届いた質問〕というご質問です。',
          '次回は〔次回の月日〕、〔次回の題名〕です。今日はありがとうございました。',
        ],
      },
    ],
  },
];

export interface Timed extends Part {
  from: number;
  to: number;
}

/** 「10〜20分」, counted from the start. */
export const timed: readonly Timed[] = parts.map((part, index) => {
  const from = parts.slice(0, index).reduce((sum, { minutes }) => sum + minutes, 0);
  return { ...part, from, to: from + part.minutes };
});
export const span = ({ from, to }: Timed): string => `${from}〜${to}分`;

/** What the notes of a slide say: when, why, the words, and what to look out for. */
export function notesOf(slide: number): string[] {
  const part = timed.find(({ says }) => says.some((each) => each.slide === slide));
  if (!part) throw new Error(`No part speaks on slide ${slide}.`);
  const words = part.says.filter((each) => each.slide === slide).flatMap((each) => each.words);
  return [
    `【${span(part)}】${part.name}。終わったときの視聴者: ${part.aim}`,
    ...words.map((each) => `【言うこと】${each}`),
    `【気をつけること】${part.care}`,
    `【操作】${part.operate}`,
  ];
}
