/** What stands on a campaign page, by the delivery that it is for. */
export const words = {
  headline: '60分で、最初の配信を公開まで進める',
  body: `こんな方へ: はじめて配信を任された方
持ち帰れること: 準備の順番、当日の進め方、終わったあとの使い道
日時: 11月26日(木) 14:00から15:00 / 費用: 無料 / オンライン`,
};

export const simulatedWords: typeof words = {
  headline: '問い合わせを減らした、3つの直し方',
  body: `こんな方へ: 問い合わせの多さに悩む方
日時: 12月3日(木) 11:00から12:00 / 費用: 無料 / オンライン
本編は事前に収録した映像です。質問には、担当者がチャットでその場でお答えします。`,
};
