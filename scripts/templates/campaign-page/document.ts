import { withBlanks } from '#lib/template-fill/blanks.ts';
import {
  bullets,
  caution,
  checks,
  gap,
  heading,
  lead,
  numbered,
  quiet,
  table,
  text,
  title,
} from '../kit/document-blocks.ts';
import { documentBytes } from '../kit/document.ts';
import type { TemplateEntry } from '../kit/entry.ts';
import { invitation, parts, questions, sampleValues, type Part } from './words.ts';

const filled = (line: string) =>
  line.replaceAll(/\{\{(\w+)\}\}/g, (whole, name: string) => sampleValues[name] ?? whole);

const listed = ['worries', 'takeaways'];

export function campaignDocument(entry: TemplateEntry): Promise<Buffer> {
  const open = (lines: readonly string[]) => lines.map((line) => withBlanks(line, entry.blanks));
  const copy = ({ id, lines }: Part) => {
    if (listed.includes(id)) return bullets(open(lines));
    if (id === 'programme') return numbered(open(lines), 1);
    if (id === 'facts') return table({ widths: [1, 4], rows: open(lines).map((line) => line.split(': ')) });
    return open(lines).map(text);
  };
  const draft = (part: Part) => [heading(2, `${part.name}(${part.length})`), quiet(part.hint), ...copy(part)];
  return documentBytes({
    entry,
    subject: '申込ページに載せる文を、上から順に決めます。',
    children: [
      title(entry.title),
      lead('申込ページに置くものと順番、そのまま直して使える文です。〔 〕を押して書き換えます。'),
      heading(1, 'ページの構成'),
      text('上にあるものほど、よく読まれます。迷ったら、この順のまま使います。'),
      ...table({
        head: ['順', '置くもの', '書く量', 'ねらい'],
        widths: [1, 5, 5, 7],
        rows: parts.map(({ name, length, aim }, index) => [String(index + 1), name, length, aim]),
      }),
      text('11番目は「よくある質問」です。申込のボタンは、見出しの下と、いちばん下に置きます。'),
      heading(1, '書く前に決めること'),
      ...table({
        widths: [4, 9],
        rowHeight: 11,
        rows: [
          ['誰のための話か', '〔業種・役職・困っていること〕'],
          ['次にしてほしいこと', '□ 相談する　□ 資料を見る　□ 次の回に申し込む　□ 社内で話す'],
          ['申込の目標', '〔人数〕名'],
          ['文を確かめる人', '登壇者〔名前〕　法務〔名前〕'],
        ],
      }),
      heading(1, '原稿', { newPage: true }),
      ...parts.flatMap(draft),
      heading(2, 'よくある質問'),
      quiet('自社の運営に合わないものは消します。録画を出さないときは、その問いを消します。'),
      ...questions.flatMap(([question, answer]) => [heading(3, question), ...open([answer]).map(text)]),
      heading(2, invitation.name),
      quiet(invitation.hint),
      ...open(invitation.lines).map(text),
      heading(1, '書き上がりの見本'),
      text('架空のセミナーを書いた見本です。長さと言い回しの目安にします。'),
      ...table({
        head: ['部分', '見本の文'],
        widths: [2, 5],
        rows: parts.map(({ name, lines }) => [name, lines.map(filled).join('\n')]),
      }),
      heading(1, '公開の前に確かめること'),
      ...checks([
        '見出しだけを読んで、誰のための話かが分かる。',
        'スマートフォンで、見出しの切れ目がおかしくない。',
        '日時と曜日が、配信の設定と同じである。',
        '申込のボタンが、画面を下へ動かさずに見える。',
        '登壇者が、写真と経歴を見て承知した。',
        '個人情報の取扱いへのリンクが開く。法務が文を確かめた。',
        '〔 〕が1つも残っていない。',
        'シークレットウィンドウで自分で申し込み、申込完了メールが届いた。',
      ]),
      gap(),
      ...caution(
        '案内のメールを送り続ける同意は、申込とは別の項目で聞きます。はじめから印を付けておきません。広告や宣伝のメールは、あらかじめ同意した人に送るのが決まりです。',
      ),
    ],
  });
}
