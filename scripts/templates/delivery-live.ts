import type { Make } from './kit/made.ts';
import { sheetBytes, type Section } from './kit/sheet.ts';

const lead = '記入の空いている行が、まだ決まっていないことです。終わった行は、確認を「済」にします。';

const roles = ['責任者', '配信担当', '司会', '登壇者', '受付・チャット担当', '集客担当'];

const yesNo = ['する', 'しない'];

export const sections: readonly Section[] = [
  {
    name: '基本情報',
    items: [
      { name: 'タイトル', hint: '視聴者に見える名前。40字までが読みやすい' },
      { name: '目的', hint: '1つに決める。例: 商談につなげる' },
      { name: '見てほしい人', hint: '業種、役職、困っていること' },
      { name: '開始日時', hint: '話し始める時刻(日本時間)', answer: 'datetime' },
      { name: '終了予定', hint: '質問の時間を入れて、15分ほど長めに', answer: 'datetime' },
      { name: '視聴者上限', hint: '申込者の数と同じにしておくと安心', answer: 'number' },
      { name: '録画', hint: 'あとで動画として使うか', answer: yesNo },
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
      { name: '音楽と画像の許諾', hint: '配信で使ってよいと確かめたもの' },
    ],
  },
  {
    name: '配信ソフト',
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
      { name: 'ストリームキー', hint: 'ここには書かない。誰が写すかだけを書く' },
    ],
  },
  {
    name: '登壇者',
    items: [
      { name: '登壇者1', hint: '名前、肩書き、読み方' },
      { name: '登壇者2', hint: '名前、肩書き、読み方' },
      { name: '入る時刻', hint: '開始の30分前まで', answer: 'datetime' },
      { name: '話す順と持ち時間', hint: '質問の時間も入れる' },
      { name: '資料の締切', hint: '差し替えは前日まで', answer: 'datetime' },
      { name: 'リハーサル', hint: '当日と同じ機材、同じ場所で', answer: 'datetime' },
    ],
  },
  {
    name: '当日の連絡先',
    newPage: true,
    items: [
      { name: '責任者', hint: '中止を決める人の電話番号' },
      { name: '配信担当', hint: '当日つながる電話番号' },
      { name: '登壇者の連絡先', hint: '当日つながる電話番号' },
      { name: '受付・チャット担当', hint: '当日つながる電話番号' },
      { name: '連絡を取り合うチャット', hint: '使うツールとグループの名前' },
      { name: '視聴者の問い合わせ先', hint: '案内に載せるメールか電話番号' },
    ],
  },
  {
    name: '予備',
    items: [
      { name: '予備の回線', hint: 'スマートフォンのテザリングなど。一度つないでおく' },
      { name: '予備のパソコン', hint: '「予備のサーバーURL」へ送る設定まで済ませる' },
      { name: '予備のマイク', hint: 'パソコンに付いたマイクでもよい' },
      { name: 'お知らせを出す人', hint: '止まったら「お知らせを出す」を押す' },
      { name: '中止を決めるまで', hint: '止まってから何分で決めるか' },
      { name: '中止のときの案内', hint: '録画を送る、改めて開く、など' },
    ],
  },
  {
    name: '直前確認',
    items: [
      { name: '30分前', hint: 'パソコンの通知、更新、スリープを切る' },
      { name: '25分前', hint: '電源、有線LAN、マイクの電池を見る' },
      { name: '15分前', hint: '配信ソフトで「配信開始」を押す' },
      { name: '13分前', hint: '「受信状態」の映像と音声が「受信中」か見る' },
      { name: '10分前', hint: '登壇者の声と画面を、1人ずつ確かめる' },
      { name: '5分前', hint: '録画の設定と、予備の映像を見る' },
      { name: '開始', hint: '「配信を開始」を押し、スマートフォンで見る' },
      { name: '終了', hint: '「配信を終了」のあとで、配信ソフトを止める' },
    ],
  },
];

export const make: Make = async (entry) => ({
  files: { [`${entry.id}.xlsx`]: await sheetBytes({ entry, lead, roles, sections }) },
  paper: `${entry.id}.xlsx`,
});
