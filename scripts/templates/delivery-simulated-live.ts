import {
  audience,
  chat,
  contacts,
  cta,
  purpose,
  standstill,
  survey,
  trim,
  videoFile,
  viewerLimit,
  watched,
  yesNo,
} from './kit/delivery-sections.ts';
import { deliverySheet } from './kit/delivery-sheet.ts';
import { dateFormat } from './kit/rows.ts';
import type { Section } from './kit/sheet.ts';

export const sections: readonly Section[] = [
  {
    name: '基本情報',
    items: [
      { name: 'タイトル', hint: '視聴者に見える名前。40字までが読みやすい' },
      purpose,
      audience,
      { name: '開始日時', hint: '動画が流れ始める時刻(日本時間)', answer: 'datetime' },
      { name: '動画の長さ(分)', hint: '質問の時間の静止画も入れた長さ', answer: 'number' },
      {
        name: '終了予定',
        hint: '開始日時と長さから出る。配信もここで終わる',
        computed: {
          formula: 'IF(COUNT({開始日時},{動画の長さ(分)})=2,{開始日時}+{動画の長さ(分)}/1440,"")',
          numFmt: dateFormat.datetime,
        },
      },
      viewerLimit,
    ],
  },
  {
    name: '流す動画',
    items: [
      ...videoFile,
      { name: '収録する日時', hint: '言い直せるよう、開始の1週間前までに', answer: 'datetime' },
      { name: '登壇者の承諾', hint: '流す日と、あとで見せる期間を伝える', answer: ['得た', '依頼中'] },
      { name: '音楽と画像の許諾', hint: '配信で使ってよいと確かめたもの' },
      watched,
      trim,
      { name: '質問の時間の静止画', hint: '動画の最後に足す分数。例: 13分' },
      { name: 'アップロードの締切', hint: '開始の前日まで。変換の時間も見込む', answer: 'datetime' },
      { name: '選んだ動画の確認', hint: '名前と長さ。先頭と末尾の1分を再生する' },
    ],
  },
  {
    name: '録画であることの案内',
    note: '例: 本編は収録した映像です。質問にはチャットで答えます。',
    items: [
      { name: 'キャンペーンページ', hint: '申し込む前に読めるところに書く', answer: ['書いた'] },
      { name: 'リマインドメール', hint: '開始日時、視聴画面のURLと一緒に書く', answer: ['書いた'] },
      { name: '冒頭のチャット', hint: '貼り付ける文を置いた場所' },
    ],
  },
  {
    name: 'チャットと質問',
    items: [
      ...chat,
      { name: '答える人1', hint: '登壇者か、内容に詳しい人' },
      { name: '答える人2', hint: '1人は答え、1人は届いた質問を分ける' },
      { name: '残った質問', hint: '2営業日のうちにメールで答える人' },
    ],
  },
  {
    name: '流し終えたあと',
    newPage: true,
    items: [
      survey,
      cta,
      { name: 'もう一度見せるか', hint: 'オンデマンド配信で、来られなかった人へ', answer: yesNo },
      { name: '見せ終える日時', hint: '月曜から木曜の23:59が目安', answer: 'datetime' },
    ],
  },
  contacts([{ name: '登壇者の連絡先', hint: '質問の答えを確かめるとき' }]),
  {
    name: '流れなかったとき',
    items: [
      ...standstill,
      { name: '動画の控え', hint: '置いた場所。選び直すときに使う' },
      { name: '違う動画だったとき', hint: '途中で替えない。正しい動画の届け方' },
    ],
  },
  {
    name: '直前確認',
    note: '右の欄には、気づいたことを書きます。空いたままで構いません。',
    purpose: 'check',
    items: [
      { name: '前日', hint: '動画の名前、長さ、開始日時を声に出す' },
      { name: '15分前', hint: '配信の詳細を開く' },
      { name: '10分前', hint: 'スマートフォンで視聴画面を開き、音を出す' },
      { name: '開始', hint: '映像と音が出たか。「配信を開始」は押さない' },
      { name: '1分後', hint: '録画であることを、チャットに書く' },
      { name: '5分おき', hint: '視聴者数と、チャットの「聞こえない」を見る' },
      { name: '終了5分前', hint: 'アンケートのURLを、チャットに書く' },
      { name: '終了', hint: 'スマートフォンで、終わったことを見る' },
    ],
  },
];

export const make = deliverySheet(sections);
