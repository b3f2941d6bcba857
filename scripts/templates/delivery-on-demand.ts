import { audience, cta, purpose, trim, videoFile, watched } from './kit/delivery-sections.ts';
import { deliverySheet } from './kit/delivery-sheet.ts';
import { dateFormat } from './kit/rows.ts';
import type { Section } from './kit/sheet.ts';

export const sections: readonly Section[] = [
  {
    name: '基本情報',
    items: [
      { name: 'タイトル', hint: '開催日よりも、話題を先に書く' },
      purpose,
      audience,
      { name: '開始日時', hint: 'この時刻から見られる(日本時間)', answer: 'datetime' },
      { name: '終了予定', hint: '月曜から木曜の23:59が目安', answer: 'datetime' },
      {
        name: '見られる日数',
        hint: '2つの日時から出る。2週間ほどが目安',
        computed: {
          formula: 'IF(COUNT({開始日時},{終了予定})=2,ROUND({終了予定}-{開始日時},0),"")',
          numFmt: '0"日間"',
        },
      },
    ],
  },
  {
    name: '見せる動画',
    items: [
      {
        name: '動画の出どころ',
        hint: '録画なら、前後の待ち時間と雑談を切る',
        answer: ['ライブ配信の録画', '疑似ライブ配信の動画', '新しく作った動画'],
      },
      ...videoFile,
      { name: '動画の長さ', hint: '案内に書く。例: 42分' },
      { name: '元の動画の控え', hint: '置いた場所。切り直すときに使う' },
      trim,
      { name: '切るところ', hint: '雑談、視聴者の名前の読み上げ、過ぎた日付' },
      watched,
      { name: '登壇者の承諾', hint: '公開する期間と、切るところを伝える', answer: ['得た', '依頼中'] },
      { name: '音楽と画像の許諾', hint: '録画の公開まで認められているもの' },
    ],
  },
  {
    name: '見られる人',
    note: '目的に足りる、いちばん軽い制限を選びます。',
    items: [
      {
        name: '見せる相手',
        hint: '1つに決める',
        answer: ['広く知らせたい人', '申し込んだ人', '会員や受講者', '社員や代理店', '社内だけ'],
      },
      {
        name: 'かける制限',
        hint: '社外に出せないなら、パスワードも付ける',
        answer: [
          '期限だけ',
          '申込者だけ',
          'パスワード',
          '申込者だけとパスワード',
          'メールのドメイン',
          'IPアドレス',
        ],
      },
      { name: 'ドメインかIPアドレス', hint: '絞るときだけ。在宅の人も見られるか' },
      { name: 'パスワード', hint: 'ここには書かない。決める人と伝え方だけ' },
      { name: '見られない人の連絡先', hint: '案内に載せるメールか電話番号' },
    ],
  },
  {
    name: '見たあとの行き先',
    items: [
      { name: 'アンケート', hint: '質問を書く欄を1つ入れる' },
      cta,
      { name: '相談を受ける人', hint: 'アンケートとCTAに、何営業日で返すか' },
    ],
  },
  {
    name: '申込者への案内',
    newPage: true,
    items: [
      { name: '公開の案内を送る日時', hint: '公開した日に送る', answer: 'datetime' },
      {
        name: '終了前の案内を送る日',
        hint: '終了予定から出る。終わる3日前',
        computed: { formula: 'IF(COUNT({終了予定})=1,INT({終了予定})-3,"")', numFmt: dateFormat.date },
      },
      { name: '送る相手', hint: '参加した人と来られなかった人で、文を分ける' },
      { name: '見どころ', hint: '何分から何の話か。例: 12分からの事例' },
      { name: '案内に書いたこと', hint: 'URL、期間(時刻まで)、長さ、見どころ、見方', answer: ['書いた'] },
    ],
  },
  {
    name: '公開した日の確認',
    note: '右の欄には、気づいたことを書きます。空いたままで構いません。',
    purpose: 'check',
    items: [
      { name: '「配信中」の一覧', hint: '開始日時を過ぎたら、配信が出ているか' },
      { name: '視聴者と同じ条件', hint: 'シークレットウィンドウで、メールのURLを開く' },
      { name: '見られる人', hint: '正しいアドレスかパスワードで映る' },
      { name: '見られない人', hint: '違うもので映らない' },
      { name: '社外の回線', hint: 'スマートフォンのWi-Fiを切って開く' },
      { name: '動画', hint: '先頭、中ほど、末尾を1分ずつ。音も聞く' },
      { name: 'アンケートとCTA', hint: '視聴画面から開けるか' },
    ],
  },
  {
    name: '終わった日の確認',
    purpose: 'check',
    items: [
      { name: '終了の翌日', hint: '同じURLで、もう見られないか' },
      { name: '視聴ログ', hint: 'どこまで見られたか。次に直すことを1つ書く' },
      { name: '相談した人', hint: '営業に渡し終えたか' },
    ],
  },
  {
    name: '差し替えと期間の記録',
    note: '日付、理由、前のファイルの名前を書きます。',
    purpose: 'record',
    items: [
      { name: '1回目', hint: '差し替えは、見る人の少ない早朝か夜に' },
      { name: '2回目', hint: '長さが変わったら、前後の数字を分けて読む' },
      { name: '期間の変更', hint: '縮めるときは、先に申込者へ知らせる' },
    ],
  },
];

export const make = deliverySheet(sections);
