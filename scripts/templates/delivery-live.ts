import {
  audience,
  chat,
  contacts,
  purpose,
  standstill,
  viewerLimit,
  yesNo,
} from './kit/delivery-sections.ts';
import { deliverySheet } from './kit/delivery-sheet.ts';
import type { Section } from './kit/sheet.ts';

export const sections: readonly Section[] = [
  {
    name: '基本情報',
    items: [
      { name: 'タイトル', hint: '視聴者に見える名前。40字までが読みやすい' },
      purpose,
      audience,
      { name: '開始日時', hint: '話し始める時刻(日本時間)', answer: 'datetime' },
      { name: '終了予定', hint: '質問の時間を入れて、15分ほど長めに', answer: 'datetime' },
      viewerLimit,
      { name: '録画', hint: '「配信を録画する」に印を付けるか', answer: yesNo },
    ],
  },
  {
    name: '映像と音声',
    items: [
      { name: 'カメラ', hint: '機種と置き場所。目の高さに置く' },
      { name: 'マイク', hint: '話す人1人に1本。電池の予備も' },
      { name: '画面に映すもの', hint: 'スライド、動画、実演など' },
      { name: '動画の音', hint: '流す動画の音を、配信に入れるか', answer: ['入れる', '動画は使わない'] },
      { name: '明るさと背景', hint: '顔の正面から光を当てる。映る物を片づける' },
      { name: '音楽と画像の許諾', hint: '配信と録画の両方に使ってよいもの' },
    ],
  },
  {
    name: '映像の送り方',
    note: '「ブラウザから配信」なら、下から5行は「不要」です。',
    items: [
      {
        name: '映像の受け取り方',
        hint: 'カメラと画面だけなら、ブラウザから',
        answer: ['ブラウザから配信', '配信ソフトで配信'],
      },
      { name: '配信に使うパソコン', hint: '電源につなぐ。更新と通知を止める' },
      { name: '回線', hint: '有線LAN。測った上りの速さ(Mbps)を書く' },
      { name: '映像の大きさ', hint: '迷ったら720p', answer: ['720p(1280×720)', '1080p(1920×1080)'] },
      { name: 'ビットレート(kbps)', hint: '720pは2,500~4,000、1080pは4,500~6,000', answer: 'number' },
      { name: 'キーフレーム間隔', hint: '2秒にする', answer: ['2秒にした'] },
      { name: '音声', hint: 'AAC、48 kHz、128 kbpsにする', answer: ['そろえた'] },
      { name: 'ストリームキー', hint: 'ここには書かない。誰が写すかだけを書く' },
    ],
  },
  {
    name: '登壇者とリハーサル',
    items: [
      { name: '登壇者1', hint: '名前、肩書き、読み方' },
      { name: '登壇者2', hint: '名前、肩書き、読み方' },
      { name: '入る時刻', hint: '開始の1時間前に、声と画面を合わせる', answer: 'datetime' },
      { name: '話す順と持ち時間', hint: '質問の時間も入れる' },
      { name: '資料の締切', hint: '差し替えは前日まで', answer: 'datetime' },
      { name: 'リハーサル', hint: '同じ機材、同じ場所、同じ時間帯で', answer: 'datetime' },
      { name: '練習用の配信', hint: '本番を複製し、名前に【練習】と付ける' },
      { name: '本番のキーに戻す人', hint: 'リハーサルの終わりに貼り直す' },
    ],
  },
  {
    name: '視聴者とのやり取り',
    newPage: true,
    items: [
      ...chat,
      { name: 'アンケート', hint: '終了5分前に案内し、2分とる', answer: yesNo },
      { name: '録画を見せる期間', hint: '見せるなら、終わりの日時まで決める' },
    ],
  },
  contacts([
    { name: '進行', hint: '当日つながる電話番号' },
    { name: '登壇者の連絡先', hint: '途切れたら、こちらから電話をかける' },
  ]),
  {
    name: '予備',
    items: [
      { name: '予備の回線', hint: 'テザリングなど。一度つないでおく' },
      { name: '予備のパソコン', hint: '別の回線から、予備のサーバーURLへ送る' },
      { name: '切り替えの試し', hint: '前日に「予備に切り替える」を押して試す' },
      { name: '予備のマイク', hint: 'パソコンに付いたマイクでもよい' },
      { name: '手元の録画', hint: '配信ソフトでも録画しておく', answer: yesNo },
      ...standstill,
    ],
  },
  {
    name: '直前確認',
    note: '右の欄には、気づいたことを書きます。空いたままで構いません。',
    purpose: 'check',
    items: [
      { name: '2時間前', hint: '電源、有線LAN、更新、通知、電池を見る' },
      { name: '1時間前', hint: '登壇者の声と画面を、1人ずつ確かめる' },
      { name: '1時間前(設定)', hint: '本番のキー、マイクとカメラ、最終の資料か' },
      { name: '30分前(送る)', hint: '配信ソフトで「配信開始」を押す' },
      { name: '30分前(届く)', hint: '配信の詳細で、映像と音声が「受信中」か' },
      { name: '15分前', hint: 'タイトルの画面に替え、登壇者を消音にする' },
      { name: '開始', hint: '「配信を開始」を押し、スマートフォンで見る' },
      { name: '5分おき', hint: '「受信状態」、視聴者数、チャットを見る' },
      { name: '終了5分前', hint: 'アンケートを案内する' },
      { name: '終了', hint: '最後の画面を30秒流し、「配信を終了」' },
      { name: '終了のあと', hint: '配信ソフトで「配信終了」を押す' },
    ],
  },
];

export const make = deliverySheet(sections);
