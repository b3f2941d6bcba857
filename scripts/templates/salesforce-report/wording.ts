import { fields } from './metadata.ts';

/** The standard fields that reports and flows may mention, as Salesforce calls them in Japanese. */
export const standardFields: Record<string, string> = {
  Campaign$Name: 'キャンペーン名',
  Campaign$Type: '種別',
  Campaign$Status: 'キャンペーンの状況',
  Campaign$StartDate: '開始日',
  Campaign$EndDate: '終了日',
  Campaign$IsActive: '有効',
  Campaign$Owner: 'キャンペーン所有者',
  'Campaign.CampaignMembers$Name': '名前',
  'Campaign.CampaignMembers$Title': '役職',
  'Campaign.CampaignMembers$Phone': '電話',
  'Campaign.CampaignMembers$MobilePhone': '携帯',
  'Campaign.CampaignMembers$Email': 'メール',
  'Campaign.CampaignMembers$Status': '状況',
  'Campaign.CampaignMembers$HasResponded': 'レスポンス済み',
  'Campaign.CampaignMembers$FirstRespondedDate': '初回レスポンス日',
  'Campaign.CampaignMembers$Lead': 'リード',
  'Campaign.CampaignMembers$Contact': '取引先責任者',
};

export const typeNames: Record<string, string> = {
  Checkbox: 'チェックボックス',
  LongTextArea: 'ロングテキストエリア',
  Number: '数値(小数点以下0桁)',
  Percent: 'パーセント(小数点以下0桁)',
  Text: '数式(テキスト)',
};

const aggregates: Record<string, string> = { Average: 'の平均', Sum: 'の合計' };
const withoutReason = (label: string) => label.replace('(レポート用)', '');

/** 「視聴率」 for `Campaign.CampaignMembers$Webinar_Watch_Rate__c` and `Webinar_Watch_Rate__c`. */
export function labelOf(field: string, aggregate = ''): string {
  const own = fields.find(({ name }) => name === field.split('$').at(-1));
  const label = own ? withoutReason(own.label) : standardFields[field];
  if (label === undefined) throw new Error(`${field} の呼び名がありません。`);
  return label + (aggregates[aggregate] ?? '');
}

/** 「視聴率が80以上」. */
export function conditionOf(field: string, operator: string, value: string): string {
  const label = labelOf(field);
  if (/^(1|true)$/.test(value) && /^equal/i.test(operator)) return `${label}に印がある`;
  if (value === 'false') return `${label}に印がない`;
  const number = value.replace(/\.0$/, '');
  return /^greater/i.test(operator) ? `${label}が${number}以上` : `${label}が「${value}」`;
}

/** 「1 かつ (2 か 3 か 4)」. */
export const logicOf = (logic: string): string =>
  logic.replaceAll('AND', 'かつ').replaceAll('OR', 'か').replace(/^and$/, '');

/** A text of a notification as it reads: `{!$Record.LastName}` → 〔姓〕. */
export function messageOf(text: string): string {
  const standard: Record<string, string> = {
    CompanyOrAccount: '会社名',
    LastName: '姓',
    'Campaign.Name': 'キャンペーン名',
  };
  return text.replaceAll(
    /\{!\$Record\.([\w.]+)\}/g,
    (_, name: string) => `〔${standard[name] ?? labelOf(name)}〕`,
  );
}
