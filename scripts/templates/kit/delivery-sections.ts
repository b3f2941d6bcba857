import type { Item } from './rows.ts';
import type { Section } from './sheet.ts';

/** Items that the sheets of several kinds of delivery ask alike, in the words of the manuals. */
export const yesNo = ['する', 'しない'];

export const purpose: Item = { name: '目的', hint: '1つに決める。例: 商談につなげる' };
export const audience: Item = { name: '見てほしい人', hint: '業種、役職、困っていること' };
export const viewerLimit: Item = {
  name: '視聴者上限',
  hint: '申込者の数と同じにしておくと安心',
  answer: 'number',
};
export const survey: Item = { name: 'アンケート', hint: '設問を決め、終わりに答えてもらう', answer: yesNo };
export const cta: Item = { name: 'CTA', hint: '相談や資料の申込先を、視聴画面に出す' };

export const chat: readonly Item[] = [
  {
    name: 'チャットと質問',
    hint: 'はじめての回は、質問だけにする',
    answer: ['質問だけ', 'チャットと質問', 'チャットだけ', '使わない'],
  },
  { name: '用意した答え', hint: 'よく聞かれる10問の答えを置いた場所' },
  { name: '答えない質問', hint: '個別の見積もり、他社の評価など' },
];

/** The file and what is in it, wherever a recorded video is shown. */
export const videoFile: readonly Item[] = [
  { name: '動画のファイル名', hint: '例: seminar-20261126-2.mp4' },
  {
    name: '動画の形式',
    hint: 'MP4(映像H.264、音声AAC)にそろえる',
    answer: ['そろえた', '変換が要る'],
  },
];
export const trim: Item = { name: '前後を切る位置', hint: '例: 0:06:20から始め、0:52:10で終える' };
export const watched: Item = { name: '通して見た人', hint: '音を出して、初めから終わりまで見る' };

export const contacts = (withWho: readonly Item[] = []): Section => ({
  name: '当日の連絡先',
  items: [
    { name: '責任者', hint: '中止を決める人の電話番号' },
    { name: '操作', hint: '当日つながる電話番号' },
    { name: '受け答え', hint: '当日つながる電話番号' },
    ...withWho,
    { name: '連絡を取り合うチャット', hint: '使うツールとグループの名前' },
    { name: '視聴者の問い合わせ先', hint: '案内に載せるメールか電話番号' },
    { name: '本サービスの電話', hint: '夜や土日は、つながる時間も書く' },
  ],
});

/** Who speaks to viewers when nothing runs, and who ends it. */
export const standstill: readonly Item[] = [
  { name: 'お知らせを出す人', hint: '止まったら、まず「お知らせを出す」を押す' },
  { name: '中止を決めるまで', hint: '止まってから何分で決めるか' },
  { name: '中止のときの案内', hint: '録画を送る、改めて開く、など' },
];
