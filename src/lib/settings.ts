interface Config {
  company: { sample: boolean };
  privacy: { sample: boolean };
  promise: { night: 'mail' | 'call' | undefined };
  facts: Record<string, { sample: boolean }>;
}

const isWebAddress = (value: string | undefined): boolean =>
  value !== undefined && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);

/** An origin and no more: what follows it would be dropped without a word. */
const isOrigin = (value: string | undefined): boolean => {
  const url = value === undefined ? null : URL.parse(value);
  return url !== null && [url.origin, `${url.origin}/`].includes(url.href);
};

/**
 * What a production build still misses, one sentence each, beginning with the name of the setting.
 * Empty when the build may go on.
 */
export function missingForProduction(env: Record<string, string | undefined>, config: Config): string[] {
  const { SITE_URL, ESCALATION_ENDPOINT } = env;
  const samples = Object.entries(config.facts)
    .filter(([, fact]) => fact.sample)
    .map(([name]) => name);
  const file = 'src/site.config.ts';
  const hasEndpoint = ESCALATION_ENDPOINT === 'self' || isWebAddress(ESCALATION_ENDPOINT);
  return [
    !isWebAddress(SITE_URL) && 'SITE_URL: 公開する番地がありません。例: SITE_URL=https://guide.example.jp',
    !hasEndpoint &&
      'ESCALATION_ENDPOINT: 苦情の受付の番地がありません。同じ番地で受けるなら self と書きます。例: ESCALATION_ENDPOINT=https://desk.example.jp',
    hasEndpoint &&
      ESCALATION_ENDPOINT !== 'self' &&
      !isOrigin(ESCALATION_ENDPOINT) &&
      'ESCALATION_ENDPOINT: ホスト名(とポート)までを書きます。そのあとの / ? # は使えません。例: ESCALATION_ENDPOINT=https://desk.example.jp',
    config.company.sample &&
      `company: ${file} の会社の情報が見本のままです。書き換えて sample: false にします。`,
    config.privacy.sample &&
      `privacy: ${file} の個人情報の取扱いが見本のままです。書き換えて sample: false にします。`,
    config.promise.night === undefined &&
      `promise.night: ${file} で、夜間の最初のご連絡を 'mail' か 'call' に決めます。`,
    samples.length > 0 &&
      `facts: ${file} の ${samples.join('、')} が見本の値です。書き換えて sample: false にします。`,
  ].filter((problem) => problem !== false);
}
