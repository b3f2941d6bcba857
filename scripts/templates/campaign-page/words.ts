/** One part of the page, in the order in which it is read. `{{…}}` are the blanks of the entry. */
export interface Part {
  id: string;
  name: string;
  /** How much to write. */
  length: string;
  /** Why it stands here, for the table at the head. */
  aim: string;
  /** How to write it well, one line. */
  hint: string;
  lines: readonly string[];
}

export const parts = [
  {
    id: 'headline',
    name: '見出し',
    length: '30字まで',
    aim: '自分の話だと気づいてもらう',
    hint: '読む人の困りごとと、得られることで書きます。製品の名前からは始めません。',
    lines: ['{{headline}}'],
  },
  {
    id: 'lead',
    name: '見出しの下の1文',
    length: '60字まで',
    aim: '誰のための何分の話かを知らせる',
    hint: '検索とSNSに出る説明文にも、同じ文を使えます。',
    lines: ['{{audience}}へ。見てすぐ使える、{{minutes}}分のオンラインセミナーです。'],
  },
  {
    id: 'worries',
    name: 'どんな人に向けた話か',
    length: '3つ、各40字まで',
    aim: '「うちのことだ」と思ってもらう',
    hint: '営業や窓口が、実際に聞いた言葉で書きます。',
    lines: ['{{worry1}}', '{{worry2}}', '{{worry3}}'],
  },
  {
    id: 'takeaways',
    name: '持ち帰れること',
    length: '3つ、各40字まで',
    aim: '時間を使う理由を渡す',
    hint: '「学べます」より、終わったあとに手元に残るものを書きます。例: 書き直しの手順、表、文例。',
    lines: ['{{takeaway1}}', '{{takeaway2}}', '{{takeaway3}}'],
  },
  {
    id: 'facts',
    name: '開催の内容',
    length: '5行',
    aim: '行けるかどうかを決めてもらう',
    hint: '日時には曜日を入れます。費用がかからないときは「無料」と書きます。',
    lines: [
      '日時: {{startsAt}} から {{endsAt}} まで',
      '所要時間: {{minutes}}分',
      '費用: {{fee}}',
      '見る場所: オンライン(パソコンとスマートフォンのブラウザ)',
      '主催: {{organizer}}',
    ],
  },
  {
    id: 'programme',
    name: '当日の流れ',
    length: '4行',
    aim: '途中から入る人も迷わせない',
    hint: '話の題は、答えではなく問いで書くと、聞きたくなります。',
    lines: ['{{part1}}', '{{part2}}', '質問にお答えする時間', 'アンケート(1分ほど)'],
  },
  {
    id: 'speaker',
    name: '登壇者',
    length: '120字まで',
    aim: '話す資格があると分かってもらう',
    hint: '肩書きより、この話ができる理由を書きます。写真と経歴は、本人に見せてから載せます。',
    lines: ['{{speakerName}}({{speakerRole}})', '{{speakerReason}}'],
  },
  {
    id: 'form',
    name: '申込フォームのそばの一言',
    length: '60字まで',
    aim: '手が止まる前に、背中を押す',
    hint: 'フォームの項目が3つのときの文です。項目を足したら、数と時間を直します。',
    lines: [
      '入力は3つ、1分ほどで終わります。開始の時刻まで申し込めます。',
      '申込のあと、視聴画面のURLをメールでお送りします。',
    ],
  },
  {
    id: 'privacy',
    name: '個人情報の一文',
    length: '送信のボタンのすぐ上',
    aim: '誰が何に使うかを、送る前に知らせる',
    hint: '使わない目的は消します。公開する前に、自社の法務の担当者に見せます。',
    lines: [
      '入力された個人情報は、{{organizer}}が、本セミナーの運営と、関連する製品・催しのご案内に使います。',
      '取扱いは、次のページをご覧ください。',
      '{{privacyUrl}}',
    ],
  },
  {
    id: 'closing',
    name: '締切と問い合わせ先',
    length: '2行',
    aim: '迷った人を逃さない',
    hint: '申込のボタンは、ここにもう一度置きます。',
    lines: ['申込の締切: 開始の時刻({{startsAt}})', '問い合わせ先: {{contactMail}}'],
  },
] as const satisfies readonly Part[];

export const questions = [
  ['途中からの参加や、途中までの参加はできますか。', 'できます。開始のあとも、同じ視聴画面から入れます。'],
  [
    '何を用意すればよいですか。',
    'パソコンかスマートフォンがあれば、ブラウザで見られます。アプリを入れる必要はありません。',
  ],
  ['顔や声は、ほかの参加者に伝わりますか。', '伝わりません。カメラとマイクは使いません。'],
  [
    '質問はできますか。',
    '視聴画面からいつでも送れます。お答えし切れなかったご質問には、後日メールでお答えします。',
  ],
  [
    'あとから録画で見られますか。',
    '見られます。終了後に、録画をメールでご案内します(期限: {{archiveUntil}})。',
  ],
  [
    '申し込んだのに、メールが届きません。',
    '迷惑メールのフォルダーをご確認ください。ないときは、{{contactMail}}へお知らせください。',
  ],
] as const;

/** Not on the page: what leads people to it. */
export const invitation = {
  name: 'メールとSNSに貼る一言',
  hint: 'ページを公開し、「URLをコピー」で写したURLを入れます。',
  lines: [
    '{{headline}}',
    '{{audience}}へ。{{startsAt}}から{{minutes}}分、オンラインです。',
    '申込はこちら:',
    '{{formUrl}}',
  ],
};

/** What the page reads like when it is filled in: a sample, of nobody. */
export const sampleValues: Record<string, string> = {
  headline: '問い合わせを減らす、案内文の直し方',
  audience: '案内文を任された方',
  minutes: '60',
  worry1: '案内を送っても、同じ質問の電話が来る',
  worry2: 'どこを直せばよいか、見当がつかない',
  worry3: '書き直しても、社内の確認で元に戻る',
  takeaway1: '読まれない文を見つける、3つの印',
  takeaway2: '10分でできる書き直しの手順',
  takeaway3: 'そのまま使える文例の表',
  startsAt: '2027年2月18日(木)14:00',
  endsAt: '15:00',
  fee: '無料',
  organizer: '〇〇株式会社 お客様相談部',
  part1: 'なぜ、案内文は読まれないのか',
  part2: 'その場で直す、3つの案内文',
  speakerName: '〇〇 〇〇',
  speakerRole: 'お客様相談部 責任者',
  speakerReason: '窓口に届いた質問をもとに、案内文を書き直してきました。当日は、直す前と後を並べて話します。',
  archiveUntil: '2027年3月4日(木)18:00',
  privacyUrl: 'https://www.example.jp/privacy/',
  contactMail: 'seminar@example.jp',
  formUrl: 'https://www.example.jp/seminar/',
};
