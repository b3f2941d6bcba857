import type { TableSheet } from '../kit/table-sheet.ts';
import { purposes, questions, type Question } from './questions.ts';

const numberOf = (question: Question) => String(questions.indexOf(question) + 1);
const byText = (part: string) => {
  const found = questions.find(({ text }) => text.includes(part));
  if (!found) throw new Error(`「${part}」を含む設問がありません。`);
  return found;
};

const bank: TableSheet = {
  name: '設問集',
  lead: '使う設問の右端を「使う」にします。5問までにすると、1分ほどで答え終わります。〔 〕は自社の言葉に替えます。',
  landscape: true,
  count: ({ first, last }) => ({
    formula: `"使う設問 "&COUNTIF(H${first}:H${last},"使う")&"問"&IF(COUNTIF(H${first}:H${last},"使う")>5,"　5問までに減らします","")`,
    result: '使う設問 0問',
  }),
  columns: [
    { name: '番号', width: 7, centred: true },
    { name: '設問', width: 41, role: 'name' },
    { name: '答え方', width: 15 },
    { name: '選択肢', width: 27 },
    { name: '答えの使い道', width: 28 },
    { name: '聞くとき', width: 25 },
    { name: 'おすすめ', width: 11, centred: true },
    {
      name: '使う',
      width: 9,
      role: 'blank',
      centred: true,
      choices: ['使う', '次の回', '使わない'],
      strict: true,
    },
  ],
  groups: purposes.map((purpose) => ({
    name: purpose,
    newPage: ['温度感', '相談希望'].includes(purpose),
    rows: questions
      .filter((question) => question.purpose === purpose)
      .map((question) => [
        numberOf(question),
        question.text,
        question.type,
        question.choices.join('\n') || '(自由に書いてもらう)',
        question.why,
        question.when,
        question.five ? `問${question.five}${question.required ? '\n必須' : ''}` : '',
      ]),
  })),
};

/** Which questions go together, by what the webinar is for. */
const sets: readonly { name: string; when: string; parts: readonly string[] }[] = [
  {
    name: 'おすすめの5問',
    when: '迷ったとき。毎回同じにすると、回どうしを比べられる',
    parts: ['お役に立ち', 'いちばん知りたかった', 'いまの状況', 'このあとのご希望', 'ご感想'],
  },
  { name: '急ぐときの2問', when: '当日に用意するとき', parts: ['お役に立ち', 'このあとのご希望'] },
  {
    name: '商談につなげる5問',
    when: '比較している人に向けた回',
    parts: ['お役に立ち', 'お困りのこと', '始める時期', 'お送りしてよい資料', 'このあとのご希望'],
  },
  {
    name: '話を良くする5問',
    when: '新しい登壇者、新しい題の回',
    parts: ['お役に立ち', '難しさ', 'どの部分', '分かりにくかった', 'このあとのご希望'],
  },
  {
    name: '次を決める4問',
    when: '続けて開く回',
    parts: ['お役に立ち', '次に聞いてみたい', '参加しやすい', 'このあとのご希望'],
  },
  {
    name: '録画を見た人の3問',
    when: '疑似ライブ配信、オンデマンド配信',
    parts: ['お役に立ち', 'いまの状況', 'このあとのご希望'],
  },
  {
    name: '研修の4問',
    when: '社員や代理店に見てもらう回。相談の希望は聞かない',
    parts: ['お役に立ち', '難しさ', '試せそう', '分かりにくかった'],
  },
];

const setSheet: TableSheet = {
  name: '組み合わせ',
  lead: 'ねらいに合う行を1つ選びます。数字は「設問集」の番号です。この順に聞きます。',
  columns: [
    { name: '組み合わせ', width: 25, role: 'name' },
    { name: '使う回', width: 33 },
    { name: '聞く順(番号と設問)', width: 52 },
  ],
  groups: [
    {
      rows: sets.map(({ name, when, parts }) => [
        name,
        when,
        parts.map((part) => `${numberOf(byText(part))}. ${byText(part).text}`).join('\n'),
      ]),
    },
  ],
};

const readingSheet: TableSheet = {
  name: '温度感の読み方',
  lead: '上の行から順に当てはめ、最初に合った行の連絡をします。1人に1つです。',
  columns: [
    { name: '回答と視聴', width: 32, role: 'name' },
    { name: '読み方', width: 21 },
    { name: '最初の連絡', width: 32 },
    { name: 'いつまで', width: 15 },
    { name: '担当', width: 12, role: 'blank', centred: true },
  ],
  groups: [
    {
      name: '営業担当が連絡する',
      rows: [
        ['「相談したい」', '話したい', '電話かメール。感想に触れてから、困りごとを聞く', '当日か翌営業日'],
        [
          '「資料がほしい」で「比較している」か「導入が決まった」',
          '比べている',
          '資料を送り、比べている点を聞く',
          '2営業日',
        ],
        [
          '「相談したい」以外で、CTAを押した',
          '次を知りたい',
          '押した内容の資料を送り、感想を聞く',
          '2営業日',
        ],
      ],
    },
    {
      name: 'マーケティング担当が送る',
      rows: [
        ['「資料がほしい」で、ほかの状況', '調べ始めた', '選んだ資料と、次の回の案内を送る', '翌営業日'],
        ['「いまは不要」で、視聴率80%以上', '内容に関心がある', '次に役立つ資料を1つ送る', '翌営業日'],
        ['「いまは不要」で、視聴率80%未満', 'いまではない', '次の回の案内だけを送る', '次の案内のとき'],
        ['回答なしで、視聴率80%以上', 'まだ分からない', 'お礼メールで、アンケートのURLを送る', '当日'],
        ['参加しなかった', '見ていない', '録画を案内する。アンケートは送らない', '翌営業日'],
      ],
    },
    {
      name: '読むときに気を付けること',
      rows: [
        [
          '回答は、参加した人の一部',
          '答えた人は関心が高め',
          '回答数と参加者の数を、いつも並べて書く',
          '',
          '',
        ],
        [
          '満足と相談は別のもの',
          '満足でも、時期が合わない',
          '「役に立った」だけの人に、電話をかけない',
          '',
          '',
        ],
        ['80%は出発点', '話の長さで変わる', '3回ほど開いたら、商談になった人の視聴率で決め直す', '', ''],
      ],
    },
  ],
};

const recordRows = 12;
const recordSheet: TableSheet = {
  name: '回ごとの記録',
  lead: '配信ごとに1行ずつ書きます。白い欄に数を入れると、割合が出ます。',
  landscape: true,
  columns: [
    { name: '開催日', width: 14, role: 'blank', centred: true, answer: 'day' },
    { name: '配信のタイトル', width: 38, role: 'blank' },
    { name: '参加者', width: 11, role: 'blank', centred: true, answer: 'count' },
    { name: '回答', width: 11, role: 'blank', centred: true, answer: 'count' },
    { name: '回答率', width: 11, centred: true, format: '0%' },
    { name: '役に立った', width: 13, role: 'blank', centred: true, answer: 'count' },
    { name: '割合', width: 10, centred: true, format: '0%' },
    { name: '相談したい', width: 13, role: 'blank', centred: true, answer: 'count' },
    { name: '割合', width: 10, centred: true, format: '0%' },
    { name: '次に直すこと(1つ)', width: 34, role: 'blank' },
  ],
  groups: [
    {
      rows: Array.from({ length: recordRows }, (_, index) => {
        const row = 6 + index;
        const share = (part: string, whole: string) => ({
          formula: `IF(N(${whole}${row})=0,"",${part}${row}/${whole}${row})`,
          result: '',
        });
        return ['', '', '', '', share('D', 'C'), '', share('F', 'D'), '', share('H', 'D'), ''];
      }),
    },
  ],
};

export const sheets: readonly TableSheet[] = [bank, setSheet, readingSheet, recordSheet];
