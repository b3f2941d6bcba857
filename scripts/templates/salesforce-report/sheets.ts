import type { TableSheet } from '../kit/table-sheet.ts';
import { fields, flows, reports } from './metadata.ts';
import { conditionOf, labelOf, logicOf, messageOf, typeNames } from './wording.ts';

const states = { choices: ['済', '確認中', '不要'], strict: true, role: 'blank', centred: true } as const;
const roles = ['Salesforceの管理者', 'マーケティング', '営業の責任者', '配信の管理者'];

const steps: TableSheet = {
  name: '設定の手順',
  lead: '上から順に進めます。検証環境で5まで終えてから、本番へ移します。',
  count: ({ first, last, items }) => ({
    formula: `"確認 "&COUNTIF(E${first}:E${last},"済")&" / ${items}"`,
    result: `確認 0 / ${items}`,
  }),
  columns: [
    { name: 'すること', width: 27, role: 'name' },
    { name: '進め方', width: 46 },
    { name: '担当', width: 19, role: 'blank', centred: true, choices: roles },
    { name: '期限', width: 10, role: 'blank', centred: true, answer: 'day' },
    { name: '確認', width: 9, ...states },
  ],
  groups: [
    {
      name: '1. 決める',
      rows: [
        ['知らせる条件', '80%以上見た、CTAを押した、相談を希望した。この3つでよいかを営業と決める'],
        ['最初に連絡する日', '例: 配信から2営業日のうち。相談を希望した人は、当日か翌営業日'],
        ['通知にするもの', '相談希望だけを通知にし、ほかは朝のレポートにすると、通知に埋もれない'],
        ['見てよい人', 'レポートに申込者の名前と電話番号が載る。フォルダーを見せる人を決める'],
      ],
    },
    {
      name: '2. 入れる前に見る',
      rows: [
        ['項目がもうあるか', 'あれば「項目一覧」に自社のAPI参照名を書き、README.txtのとおりに置き換える'],
        ['状況の名前', '「申込済み」「参加」「欠席」か。違えば、レポートの「欠席」を替える'],
        ['リードの所有者', 'キューのままのリードは、先に担当を決める。誰も自分のことと思わないため'],
      ],
    },
    {
      name: '3. 検証環境に入れる',
      rows: [
        ['入るかを確かめる', 'ZIPを展開し、--dry-run を付けて実行する。エラーがないことを見る'],
        ['入れる', '同じ命令から --dry-run を外して実行する'],
        ['権限セットを割り当てる', '「見る」を営業とマーケティングに、「書き込む」を接続専用ユーザーだけに'],
        ['フォルダーを共有する', 'レポートの「ウェビナー」を、1で決めた人にだけ共有する'],
      ],
    },
    {
      name: '4. つなぐ',
      newPage: true,
      rows: [
        ['項目を組み合わせる', '管理画面の「設定」「外部サービスとの連携」で、5つの項目を組み合わせる'],
        ['自分で申し込む', '試しの配信に申し込み、キャンペーンメンバーに自分がいるかを見る'],
      ],
    },
    {
      name: '5. 動かして確かめる',
      rows: [
        ['相談希望のフロー', 'デバッグで試し、「有効化」を押す'],
        ['確認表を埋める', '「確認表」の1行ずつを試し、結果を書く'],
        ['関心の高い人のフロー', '試しの配信で通知の数を見てから、使うかどうかを決める'],
      ],
    },
    {
      name: '6. 本番へ移す',
      rows: [
        ['本番に入れる', '検証環境と同じ命令か、変更セットで入れる。権限と共有は、本番でも行う'],
        ['レポートを登録する', '「連絡する人」を、平日の朝に営業へ届くように登録する'],
        ['最初の配信のあとで見直す', '商談になった人の視聴率を見て、80%の線を決め直す'],
      ],
    },
  ],
};

const fieldSheet: TableSheet = {
  name: '項目一覧',
  lead: 'キャンペーンメンバーに作る項目です。すでにある項目は、自社のAPI参照名を右の欄に書きます。',
  landscape: true,
  columns: [
    { name: '項目', width: 22, role: 'name' },
    { name: 'API参照名', width: 30 },
    { name: 'データ型', width: 24 },
    { name: '入る値', width: 44 },
    { name: '自社のAPI参照名', width: 24, role: 'blank' },
    { name: '確認', width: 9, ...states },
  ],
  groups: [
    { name: '連携が書き込む項目', rows: fields.filter(({ isFormula }) => !isFormula).map(fieldRow) },
    { name: 'レポートのための数式', rows: fields.filter(({ isFormula }) => isFormula).map(fieldRow) },
  ],
};

function fieldRow({ label, name, type, description }: (typeof fields)[number]): string[] {
  return [label, name, typeNames[type] ?? type, description.replace('本サービスの連携が書き込みます。', '')];
}

const reportSheet: TableSheet = {
  name: 'レポート一覧',
  lead: 'フォルダー「ウェビナー」に入る3つのレポートです。レポートタイプは「ウェビナーの申込者」です。',
  landscape: true,
  columns: [
    { name: 'レポート', width: 20, role: 'name' },
    { name: '使いどころ', width: 34 },
    { name: '行のグループ', width: 16 },
    { name: '列(左から)', width: 28 },
    { name: '検索条件', width: 29 },
    { name: '条件の組み合わせ', width: 24 },
  ],
  groups: [
    {
      rows: reports.map(({ name, description, groupings, columns, criteria, logic }) => [
        name,
        description,
        groupings.map((field) => labelOf(field)).join('\n'),
        columns.map(({ field, aggregate }) => labelOf(field, aggregate)).join('、'),
        criteria
          .map(
            ({ column, operator, value }, index) => `${index + 1}. ${conditionOf(column, operator, value)}`,
          )
          .join('\n'),
        logicOf(logic) || '1',
      ]),
    },
  ],
};

const noticeSheet: TableSheet = {
  name: '通知の条件',
  lead: '2つのフローが、リードか取引先責任者の所有者に知らせます。有効にするまでは動きません。',
  landscape: true,
  columns: [
    { name: 'フロー', width: 22, role: 'name' },
    { name: '動くとき', width: 27 },
    { name: '条件の組み合わせ', width: 24 },
    { name: '届く文', width: 38 },
    { name: '知っておくこと', width: 42 },
  ],
  groups: [
    {
      rows: flows.map(({ label, filters, logic, title, body, description }) => [
        label,
        filters
          .map(({ field, operator, value }, index) => `${index + 1}. ${conditionOf(field, operator, value)}`)
          .join('\n'),
        logicOf(logic) || '1',
        `${messageOf(title)}\n${messageOf(body)}`,
        description,
      ]),
    },
  ],
};

const testSheet: TableSheet = {
  name: '確認表',
  lead: '自分が所有者のリードを試しのキャンペーンに足し、検証環境で1行ずつ試します。',
  columns: [
    { name: '試すこと', width: 38, role: 'name' },
    { name: '起こること', width: 38 },
    { name: '結果', width: 12, role: 'blank', centred: true, choices: ['合っている', '違う'], strict: true },
    { name: '気づいたこと', width: 23, role: 'blank' },
  ],
  groups: [
    {
      name: '通知',
      rows: [
        ['視聴率を79にする', '何も届かない'],
        ['視聴率を80にする', '「関心の高い人」が1回届く'],
        ['そのまま視聴分数を直す', '2回目は届かない'],
        ['別の人のCTAクリックを1にする', '「関心の高い人」が1回届く'],
        ['別の人の相談希望に印を付ける', '「相談希望」が1回届く。押すと、その人が開く'],
        ['新しい人を、視聴率90と相談希望の印で足す', '「相談希望」だけが届く'],
        ['スマートフォンのSalesforceアプリで見る', '同じ通知が届いている'],
      ],
    },
    {
      name: 'レポート',
      rows: [
        ['「連絡する人」を開く', '80以上の人、CTAを押した人、相談を希望した人がいる。79の人はいない'],
        ['キャンペーンの「有効」を外して開く', 'そのキャンペーンの人が消える'],
        ['取引先責任者の人も足して開く', '会社名と営業担当が、リードと同じ列に出る'],
        ['「欠席した人」を開く', '状況が「欠席」の人だけがいる'],
      ],
    },
    {
      name: '権限',
      rows: [
        ['営業のユーザーでログインする', 'レポートが開き、視聴率の列が見える。値は直せない'],
        ['共有していないユーザーでログインする', 'フォルダー「ウェビナー」が見えない'],
        ['接続専用のユーザーで連携する', '5つの項目に値が入る'],
      ],
    },
  ],
};

export const sheets: readonly TableSheet[] = [steps, fieldSheet, reportSheet, noticeSheet, testSheet];
