import type { FileChild } from 'docx';
import { caution, fillIn, heading, lead, table, title } from './kit/document-blocks.ts';
import { documentBytes } from './kit/document.ts';
import type { Make } from './kit/made.ts';
import type { Item } from './kit/rows.ts';
import { sheetBytes, type Section } from './kit/sheet.ts';

const sheetLead =
  '分かるところから埋めます。分からない行は、確認を「確認中」にし、調べる人と期限を入れます。';

const roles = ['お客様', '当社の担当', '営業', '情報システム', '法務・広報'];

export const sections: readonly Section[] = [
  {
    name: 'はじめに',
    items: [
      { name: '記入した日', hint: '見直した日に書き換える', answer: 'date' },
      { name: '会社と部署', hint: 'この配信を進める部署' },
      { name: '進める人', hint: '名前と、ふだん連絡のつく方法' },
      { name: '決める人', hint: '日時と内容を最後に決める人' },
      { name: '次に話す日', hint: 'この場で決める', answer: 'datetime' },
    ],
  },
  {
    name: 'ねらい',
    items: [
      {
        name: 'いちばんのねらい',
        hint: '1つだけ選ぶ',
        answer: [
          '商談につなげる',
          '見込み客を集める',
          'お客様の活用を助ける',
          '社内や販売店の研修',
          '採用・説明会',
        ],
      },
      { name: '半年後の姿', hint: '例: 営業が、毎月5社に話を聞けている' },
      { name: '成果と数えること', hint: '例: 商談の日が決まった' },
      { name: 'これまでの取り組み', hint: '展示会、セミナー、メールなど' },
    ],
  },
  {
    name: '見てほしい人',
    items: [
      { name: '業種と役職', hint: '思い浮かぶ会社を、先に3つ挙げる' },
      { name: '困っていること', hint: '営業や窓口が、実際に聞いた言葉で' },
      { name: '案内できる人数', hint: 'メールを送ってよいと同意した人の数', answer: 'number' },
      { name: '案内の方法', hint: 'メール、営業の一言、サイト、共催など' },
    ],
  },
  {
    name: 'いまの数字(直近の1回)',
    items: [
      { name: 'いつ、何の回か', hint: 'まだの方は「なし」と書き、次へ進む' },
      { name: '案内した人数', hint: 'メールを送った先の数', answer: 'number' },
      { name: '申込者', hint: '「申込者」の一覧の数', answer: 'number' },
      { name: '参加者', hint: '「レポート」の参加者の数', answer: 'number' },
      { name: 'アンケート回答', hint: '「レポート」のアンケート回答', answer: 'number' },
      { name: '「相談したい」の数', hint: 'アンケートで相談を選んだ人', answer: 'number' },
      { name: '商談', hint: '配信から30日までに日が決まった数', answer: 'number' },
    ],
  },
  {
    name: '目標(次の3回)',
    newPage: true,
    items: [
      { name: '開く回数', hint: '例: 3か月で3回', answer: 'number' },
      { name: '1回の申込者', hint: 'いまの数字から決める', answer: 'number' },
      { name: '1回の参加者', hint: '申込者の数と並べて考える', answer: 'number' },
      { name: '1回の商談', hint: '2営業日のうちに連絡できる数まで', answer: 'number' },
      { name: '見直す日', hint: '3回分を足してから、良し悪しを決める', answer: 'date' },
    ],
  },
  {
    name: '人と機材',
    items: [
      { name: '進行', hint: '話をつなぐ人' },
      { name: '操作', hint: '管理画面と配信ソフトを受け持つ人' },
      { name: '受け答え', hint: 'チャットと質問を受け持つ人' },
      { name: '登壇者', hint: '社内か社外か。リハーサルに出られるか' },
      { name: '使える時間', hint: '進める人が1週間に使える時間(時間)', answer: 'number' },
      { name: '場所と回線', hint: '部屋、有線LANの有無、上りの速さ' },
      { name: 'カメラとマイク', hint: '持っているもの、借りるもの' },
      {
        name: '配信ソフトの経験',
        hint: 'なければ、ブラウザから配信できる',
        answer: ['使っている', '触ったことがある', 'ない'],
      },
      { name: 'つなぎたいツール', hint: 'Salesforce、MAツール、Slackなど' },
      { name: '情報システムの決まり', hint: 'SSO、DNS、回線を管理する人' },
    ],
  },
  {
    name: '予定',
    items: [
      { name: '最初の配信の日', hint: '4週間あると、案内に2週間かけられる', answer: 'datetime' },
      {
        name: '配信形式',
        hint: 'あとから変えられない。未定でもよい',
        answer: ['ライブ', '疑似ライブ', 'オンデマンド', '未定'],
      },
      { name: '外せない日', hint: '展示会、決算、発表など' },
      { name: '社内の確認にかかる日数', hint: '法務、広報、上の人(日)', answer: 'number' },
    ],
  },
  {
    name: '心配なこと',
    items: [
      { name: 'いちばんの心配', hint: '小さなことも、そのままの言葉で' },
      { name: 'うまくいかなかったこと', hint: '何が起き、どうなったか' },
      { name: '社内で気にする人', hint: '何が分かれば安心してもらえるか' },
      { name: '任せたいこと、覚えたいこと', hint: '分けて書くと、手伝い方を決めやすい' },
    ],
  },
  {
    name: 'この場で決めたこと',
    items: [
      { name: '次にやること1', hint: '30分で終わる大きさにする' },
      { name: '次にやること2', hint: '担当と期限も決める' },
      { name: '次にやること3', hint: '3つまで。残りは次に話す日に' },
    ],
  },
];

/** What a person with a pen finds in a cell: boxes to tick, room for a date, or nothing. */
function room(answer: Item['answer']): string {
  if (answer === 'date') return '　　　　年　　　月　　　日(　　)';
  if (answer === 'datetime') return '　　　　年　　　月　　　日(　　)　　　時　　　分';
  if (!Array.isArray(answer)) return '';
  const boxes = answer.map((choice) => `□ ${choice}`);
  return boxes.length > 4
    ? `${boxes.slice(0, 2).join('　')}\n${boxes.slice(2, 4).join('　')}\n${boxes.slice(4).join('　')}`
    : boxes.join('　');
}

/** On paper each page holds what is talked about together. */
const pageStarts = ['見てほしい人', '目標(次の3回)', '予定'];

const questions = (): FileChild[] =>
  sections.slice(0, -1).flatMap(({ name, items }) => [
    heading(1, name, { newPage: pageStarts.includes(name) }),
    ...table({
      widths: [4, 7],
      rowHeight: 11.5,
      rows: items.map((item) => [`${item.name}\n${item.hint}`, room(item.answer)]),
    }),
  ]);

const decisions = (): FileChild[] => [
  heading(1, 'この場で決めたこと'),
  ...table({
    head: ['順', '次にやること(30分で終わる大きさに)', '担当', '期限'],
    widths: [1, 9, 3, 3],
    rowHeight: 13,
    rows: ['1', '2', '3'].map((order) => [order, '', '', '']),
  }),
];

export const make: Make = async (entry) => ({
  files: {
    [`${entry.id}.xlsx`]: await sheetBytes({ entry, lead: sheetLead, roles, sections }),
    [`${entry.id}.docx`]: await documentBytes({
      entry,
      subject: 'はじめの打ち合わせで、お客様と担当が一緒に書きます。',
      children: [
        title(entry.title),
        lead('はじめの打ち合わせで、一緒に書きます。分からないところは、空けたまま進みます。'),
        ...caution('申込者や視聴者の名前、パスワード、ストリームキーは書きません。'),
        ...questions(),
        ...decisions(),
        heading(2, '覚え書き'),
        ...fillIn('', 2),
      ],
    }),
  },
  paper: `${entry.id}.docx`,
});
