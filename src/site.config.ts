import type { Kind } from '#lib/paths.ts';
import type { FaqTopic } from '#schemas/faq.ts';
import type { ManualCategory } from '#schemas/manual.ts';
import type { TemplateUse } from '#schemas/template.ts';

interface KindConfig {
  /** In navigation, breadcrumbs and lists. */
  label: string;
  /** Under the label on the first page and on the list. */
  lead: string;
  /** Of the icon family in lib/icons.ts. */
  icon: 'manual' | 'video' | 'template' | 'case' | 'faq';
  /** What people type who look for this kind. Width, case, カタカナ and ひらがな count as one. */
  aliases: string[];
}

/** A figure of the company's own. `sample: true` marks it on the page and stops a production build. */
interface Fact {
  value: string;
  sample: boolean;
  /** Where a press leads: the telephone. */
  href?: string;
}

const hours = '平日 9:00–18:00';
const eventDay = '開始2時間前から終了まで';
const email = 'support@example.jp';
const phone = { display: '03-0000-0000', href: 'tel:+81300000000' };

/** Every noun that a company changes to make this guide its own. */
export const site = {
  name: 'セルフケアガイド',
  description: 'ウェビナーと動画配信の手順・動画・テンプレート・事例・よくある質問を、まとめて探せます。',

  kinds: {
    manuals: {
      label: 'マニュアル',
      lead: '画面を見ながら、手順どおりに',
      icon: 'manual',
      aliases: ['手順書', '操作手順', '説明書', '操作ガイド', 'manual'],
    },
    videos: {
      label: '動画',
      lead: '1本90秒ほど。字幕つきで見られます',
      icon: 'video',
      aliases: ['どうが', '解説動画', 'ビデオ', 'video'],
    },
    courses: {
      label: '講座',
      lead: '動画を順に見て身につけます',
      icon: 'video',
      aliases: ['こうざ', 'コース', 'course'],
    },
    templates: {
      label: 'テンプレート',
      lead: '埋めるだけで使える素材',
      icon: 'template',
      aliases: ['テンプレ', 'ひな形', 'ひながた', '雛形', '雛型', 'フォーマット', 'template'],
    },
    cases: {
      label: '事例',
      lead: '同じ課題への取り組み方',
      icon: 'case',
      aliases: ['じれい', '事例集', '導入事例', '活用事例', 'ケーススタディ', 'case study'],
    },
    faqs: {
      label: 'よくある質問',
      lead: '結論からお答えします',
      icon: 'faq',
      aliases: ['FAQ', 'Q&A', 'よくあるしつもん', '質問集'],
    },
  } satisfies Record<Kind, KindConfig>,

  /** The five ways in, in this order, on the first page and in the header. */
  navigation: ['manuals', 'videos', 'templates', 'cases', 'faqs'] satisfies Kind[],

  /** What search calls pages that are no entry: those below, and the lists of the kinds. */
  guide: { label: 'ご案内', aliases: [] as string[] },
  pages: {
    '/contact/': {
      title: 'ご意見・お困りごと',
      aliases: [
        '苦情',
        'くじょう',
        'クレーム',
        '不満',
        '意見',
        'いけん',
        '感想',
        '要望',
        'お問い合わせ',
        '問合せ',
        '問合わせ',
        'といあわせ',
        '連絡先',
        'れんらくさき',
        '窓口',
        '相談',
        'サポート',
        '電話',
        'でんわ',
        '電話番号',
        'contact',
      ],
    },
    '/about/': {
      title: 'このガイドについて',
      aliases: ['運営者', '運営会社', '会社概要', '会社情報', '営業時間', '受付時間', 'Cookie', 'クッキー'],
    },
    '/privacy/': {
      title: '個人情報の取扱い',
      aliases: ['こじんじょうほう', '個人情報保護方針', 'プライバシーポリシー', 'privacy policy'],
    },
  },

  /** Anchors of the groups on the lists. Published names: mails point at them. */
  groupIds: {
    はじめに: 'start',
    配信: 'delivery',
    集客: 'registration',
    成果: 'results',
    連携: 'integration',
    '管理・契約': 'contract',
    'ログイン・アカウント': 'sign-in',
    '集客・メール': 'registration-and-mail',
    視聴者対応: 'viewers',
    'データ・連携': 'data',
    '契約・請求': 'billing',
    配信の準備: 'preparation',
    集客とお礼: 'promotion',
    当日の運営: 'event-day',
    登壇者への案内: 'speakers',
    成果とふり返り: 'review',
    担当との打ち合わせ: 'meetings',
  } satisfies Record<ManualCategory | FaqTopic | TemplateUse, string>,

  company: {
    sample: true,
    name: '見本株式会社',
    address: '東京都千代田区見本町1-1-1',
    privacyOfficer: '管理部 個人情報保護管理者',
    phone,
    hours,
    /** When the phone is answered on the day of a customer's event: by itself, and after the hours. */
    eventDay,
    onEventDay: `配信の当日は、${eventDay}`,
    offHours: {
      when: '夜と土日は',
      ask: '前もってお知らせください',
      path: '/faqs/event-day-support/#off-hours',
    },
    email,
  },

  privacy: {
    /** Sent with every message: the version of the notice that the customer saw. */
    version: '2026-11-21',
    sample: true,
    processors: ['メール配信と保管を委託する会社(契約のうえ監督しています)'],
    retention: '対応を終えてから3年。その後、3か月以内に消します。',
  },

  /** Where questions of use are answered: beside the form, so that nobody has to complain to ask. */
  support: {
    lead: 'サポート窓口がお答えします。',
    ways: [
      { label: `電話 ${phone.display}`, href: phone.href },
      { label: email, href: `mailto:${email}` },
    ],
  },

  /** The promise on the form and the clock of the receiver read the same lines. */
  promise: {
    /** `wall`: every hour counts. `business`: those of `callHours`, not on weekends, holidays and 12/29–1/3. */
    clock: 'wall' as 'wall' | 'business',
    /** Hours of the day, Asia/Tokyo, in which we call: from 8:00 to 21:00. */
    callHours: [8, 21] as [number, number],
    /** Hours from the complaint to the first contact. */
    hours: 2,
    /** What happens outside `callHours`. Production wants a choice; the demonstration writes a mail. */
    night: undefined as 'mail' | 'call' | undefined,
  },

  facts: {
    supportHours: { value: hours, sample: true },
    supportPhone: { value: phone.display, href: phone.href, sample: true },
    maxViewers: { value: '1,000名', sample: true },
    videoUploadLimit: { value: '10GB', sample: true },
    logRetention: { value: '2年間', sample: true },
    invitationValidFor: { value: '72時間', sample: true },
    signInLock: { value: '5回続けて間違えると30分', sample: true },
    memberLimit: { value: '20名', sample: true },
    registrantLimit: { value: '1配信あたり5,000名', sample: true },
    importRowLimit: { value: '1回5,000行', sample: true },
    deliveryDelay: { value: '10秒から20秒ほど', sample: true },
    longestDelivery: { value: '6時間', sample: true },
    recordingRetention: { value: '1年間', sample: true },
    surveyRetention: { value: '2年間', sample: true },
    chatLogRetention: { value: '1年間', sample: true },
    registrantRetention: { value: '契約中と、解約後90日', sample: true },
    dataAfterCancellation: { value: '解約後90日', sample: true },
    verificationCodeValidFor: { value: '10分', sample: true },
    passwordResetValidFor: { value: '24時間', sample: true },
    uptime: { value: '月間99.9%', sample: true },
    statusPage: { value: 'status.example.jp', sample: true, href: 'https://status.example.jp/' },
    invoiceDay: { value: '毎月第3営業日', sample: true },
    paymentTerms: { value: '月末締め、翌月末払い', sample: true },
    invoiceNumber: { value: 'T0000000000000', sample: true },
    renewalNotice: { value: '更新日の60日前', sample: true },
    cancellationNotice: { value: '更新日の30日前', sample: true },
    checksheetDays: { value: '5営業日', sample: true },
    eventDaySupport: { value: eventDay, sample: true },
  } satisfies Record<string, Fact>,
};

export type FactName = keyof typeof site.facts;
