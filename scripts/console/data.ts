/** Plainly generic sample data: no person, no company, no brand. */
export interface Delivery {
  id: string;
  title: string;
  type: 'ライブ' | '疑似ライブ' | 'オンデマンド';
  startsAt: string;
  endsAt: string;
  status: '配信前' | '配信中' | '終了' | '下書き';
  registrants: number;
}

export const deliveries: [Delivery, ...Delivery[]] = [
  {
    id: 'autumn-seminar',
    title: '秋の活用セミナー',
    type: 'ライブ',
    startsAt: '2026/11/26 14:00',
    endsAt: '2026/11/26 15:00',
    status: '配信前',
    registrants: 128,
  },
  {
    id: 'case-webinar',
    title: '導入事例ウェビナー',
    type: '疑似ライブ',
    startsAt: '2026/12/03 11:00',
    endsAt: '2026/12/03 12:00',
    status: '配信前',
    registrants: 86,
  },
  {
    id: 'year-end',
    title: '年末のご相談会',
    type: 'ライブ',
    startsAt: '2026/12/17 16:00',
    endsAt: '2026/12/17 17:00',
    status: '下書き',
    registrants: 0,
  },
  {
    id: 'new-features',
    title: '新機能のご紹介',
    type: 'オンデマンド',
    startsAt: '2026/11/18 10:00',
    endsAt: '2026/12/02 23:59',
    status: '配信中',
    registrants: 231,
  },
  {
    id: 'first-steps',
    title: 'はじめての活用講座',
    type: 'ライブ',
    startsAt: '2026/11/12 15:00',
    endsAt: '2026/11/12 16:00',
    status: '終了',
    registrants: 142,
  },
];

export const statuses = ['配信前', '配信中', '終了', '下書き'] as const;

/** Past deliveries with their figures; the tiles of the report are sums of these. */
export const results = [
  { title: 'はじめての活用講座', registrants: 142, attendees: 97, answers: 45, clicks: 28 },
  { title: '夏の活用セミナー', registrants: 156, attendees: 106, answers: 52, clicks: 33 },
  { title: '基礎から学ぶ配信', registrants: 114, attendees: 65, answers: 24, clicks: 13 },
];

export const registrants = [
  { name: '申込者A', company: '製造業・300名', at: '11/24 09:12', reminder: '送信済み' },
  { name: '申込者B', company: 'IT・80名', at: '11/23 17:40', reminder: '送信済み' },
  { name: '申込者C', company: '人材・120名', at: '11/23 11:05', reminder: '送信済み' },
  { name: '申込者D', company: '教育・50名', at: '11/22 20:31', reminder: '送信済み' },
  { name: '申込者E', company: '金融・900名', at: '11/21 10:18', reminder: '送信前' },
];

/** Who had applied for はじめての活用講座, after it: the viewer log and the answers speak of the same people. */
export const viewers = [
  { name: '申込者A', company: '製造業・300名', at: '11/09 10:24', joined: true },
  { name: '申込者B', company: 'IT・80名', at: '11/09 11:02', joined: false },
  { name: '申込者C', company: '人材・120名', at: '11/08 16:45', joined: true },
  { name: '申込者D', company: '教育・50名', at: '11/07 09:31', joined: true },
  { name: '申込者E', company: '金融・900名', at: '11/06 18:12', joined: true },
  { name: '申込者F', company: '製造業・40名', at: '11/05 13:20', joined: false },
];

export const members = [
  { email: 'member1@example.jp', role: '管理者', status: '利用中' },
  { email: 'member2@example.jp', role: '配信管理者', status: '利用中' },
  { email: 'member3@example.jp', role: '配信管理者', status: '利用中' },
  { email: 'member4@example.jp', role: '閲覧者', status: '招待中' },
];

/** Two names that are alike, a video for another delivery, and what was recorded of one that is over. */
export const videos = [
  { file: 'case-webinar-20261113-2.mp4', length: '60:00', at: '11/13', of: 'case-webinar' },
  { file: 'case-webinar-20261110-1.mp4', length: '46:52', at: '11/10', of: '' },
  { file: 'new-features-20261112.mp4', length: '42:10', at: '11/12', of: 'new-features' },
  { file: 'はじめての活用講座の録画', length: '58:31', at: '11/12', of: 'first-steps' },
] as const;
