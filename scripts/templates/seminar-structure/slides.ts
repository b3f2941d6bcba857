import type { Page } from '../kit/deck.ts';
import { notesOf } from './parts.ts';
import { untilAnswer } from './until-answer.ts';
import { untilEnd } from './until-end.ts';

const cover: Page = {
  layout: '表紙',
  words: {
    kicker: '〔シリーズの名前〕',
    title: ['〔困りごとから', '始まる題名〕'],
    body: ['〔月日〕〔開始の時刻〕から45分', '〔話す人の会社名、役割、名前〕'],
  },
  notes: [
    '【始まる15分前から】この1枚を映して待つ。マイクは消音にする。ここからの声は、すべて流れるものとして話す。',
    '【開始の時刻】管理画面で「配信を開始」を押し、この1枚のまま30秒待つ。視聴画面は遅れて映るため。',
    '【題名】先頭に相手の困りごとを置く。製品の名前からは始めない。例: 申込が増える題名の付け方',
  ],
};

const guide: Page = {
  layout: '2つの欄',
  words: {
    kicker: '使い方(この1枚は、見せるときに出ません)',
    title: '〔 〕を1つも残さず、開始の前日に閉じます',
    head1: '書き換える',
    body1: [
      '構成表で、CTAを先に決める',
      'CTAに向かって、7枚目の結論を書く',
      '5枚目の困りごとは、申込のときの声から選ぶ',
      '事例の印は、数字を替えてから消す',
    ],
    head2: '声に出して計る',
    body2: [
      'ノートの【言うこと】を読む',
      '1枚は1分から3分',
      '課題までで10分を超えたら削る',
      '検索で〔を探し、残りを埋める',
      'フッターを、自社の名前に替える',
    ],
  },
  notes: [
    '【これは非表示のスライドです】スライドショーとPDFには出ません。',
    '【時間が押したら】9枚目、11枚目の順に飛ばす。CTA、アンケート、終わりの時刻は動かさない。',
  ],
  hidden: true,
};

export const pages: readonly Page[] = [
  cover,
  ...[...untilAnswer, ...untilEnd].map((page, index) => ({ ...page, notes: notesOf(index + 2) })),
  guide,
];
