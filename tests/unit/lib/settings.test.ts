import { describe, expect, it } from 'vitest';
import { missingForProduction } from '#lib/settings.ts';

const ready = {
  company: { sample: false },
  privacy: { sample: false },
  promise: { night: 'mail' as const },
  facts: { maxViewers: { sample: false } },
};
const env = { SITE_URL: 'https://guide.example.jp', ESCALATION_ENDPOINT: 'self' };

describe('missingForProduction', () => {
  it('lets a complete configuration through', () => {
    expect(missingForProduction(env, ready)).toEqual([]);
    for (const endpoint of [
      'https://desk.example.jp',
      'https://desk.example.jp/',
      'http://desk.example.jp:8080',
    ]) {
      expect(missingForProduction({ ...env, ESCALATION_ENDPOINT: endpoint }, ready)).toEqual([]);
    }
  });

  it.each(['/desk', '/desk/', '?a=1', '/#a', '/?'])(
    'refuses an ESCALATION_ENDPOINT that goes on with %s, which would be dropped',
    (rest) => {
      expect(
        missingForProduction({ ...env, ESCALATION_ENDPOINT: `https://desk.example.jp${rest}` }, ready),
      ).toEqual([expect.stringMatching(/^ESCALATION_ENDPOINT: ホスト名\(とポート\)までを書きます。/)]);
    },
  );

  it.each([
    ['SITE_URL', { ...env, SITE_URL: undefined }, ready],
    ['SITE_URL', { ...env, SITE_URL: 'guide.example.jp' }, ready],
    ['ESCALATION_ENDPOINT', { ...env, ESCALATION_ENDPOINT: undefined }, ready],
    ['ESCALATION_ENDPOINT', { ...env, ESCALATION_ENDPOINT: '' }, ready],
    ['ESCALATION_ENDPOINT', { ...env, ESCALATION_ENDPOINT: 'javascript:alert(1)' }, ready],
    ['company', env, { ...ready, company: { sample: true } }],
    ['privacy', env, { ...ready, privacy: { sample: true } }],
    ['promise.night', env, { ...ready, promise: { night: undefined } }],
    ['facts', env, { ...ready, facts: { maxViewers: { sample: true } } }],
  ])('names %s where it is missing', (name, givenEnv, config) => {
    const problems = missingForProduction(givenEnv, config);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(new RegExp(`^${name.replace('.', '\\.')}: `));
  });

  it('names all at once', () => {
    const config = {
      company: { sample: true },
      privacy: { sample: true },
      promise: { night: undefined },
      facts: {},
    };
    expect(missingForProduction({}, config)).toHaveLength(5);
  });
});
