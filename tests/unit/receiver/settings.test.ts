import { describe, expect, it } from 'vitest';
import { readSettings } from '#receiver/settings.ts';

const url = 'http://localhost:4321';

describe('readSettings', () => {
  it('runs unconfigured, on trial', () => {
    expect(readSettings({ PUBLIC_URL: url })).toMatchObject({ trial: true, dataDir: './data', siteUrl: url });
  });

  it('is no trial once both people are named', () => {
    const settings = readSettings({
      PUBLIC_URL: url,
      SITE_URL: 'https://guide.example.jp/',
      ALLOWED_ORIGINS: 'https://guide.example.jp, https://www.example.jp',
      SUPERVISOR: 'https://hooks.example.jp/a',
      EXECUTIVE: 'file:///srv/executive',
    });
    expect(settings.trial).toBe(false);
    expect([...settings.allowedOrigins]).toEqual([url, 'https://guide.example.jp', 'https://www.example.jp']);
    expect(settings.siteUrl).toBe('https://guide.example.jp');
  });

  it.each([
    ['PUBLIC_URL', 'guide'],
    ['ALLOWED_ORIGINS', '*'],
    ['TRUSTED_PROXIES', '10.0.0.0/33'],
    ['TRUSTED_PROXIES', 'proxy.example.jp'],
    ['SUPERVISOR', 'http://hooks.example.jp'],
    ['EXECUTIVE', 'mailto:a@example.jp,b@example.jp'],
    ['EXECUTIVE', 'mailto:a@example.jp?cc=b@example.jp'],
    ['EXECUTIVE', 'mailto:a@example.jp#2'],
    ['EXECUTIVE', 'mailto:%zz@example.jp'],
    ['EXECUTIVE', 'mailto:<k@example.jp>'],
    ['EXECUTIVE', 'mailto:k@example.jp.'],
    ['EXECUTIVE', 'mailto:"k"@example.jp'],
    ['EXECUTIVE', 'file://elsewhere/srv/x'],
    ['THIRD', 'ftp://example.jp'],
    ['SMTP_URL', 'https://mail.example.jp'],
    ['SMTP_FROM', 'ガイド <a@example.jp>'],
    ['ACTION_SECRET', 'あ'.repeat(10)],
    ['WEBHOOK_SECRET', 'short'],
  ])('names %s when it is wrong', (name, value) => {
    expect(() => readSettings({ PUBLIC_URL: url, [name]: value })).toThrow(name);
  });

  it('refuses one address for both of the two, also as a fallback', () => {
    const both = {
      PUBLIC_URL: url,
      SUPERVISOR: 'https://a.example.jp/x',
      EXECUTIVE: 'https://a.example.jp/y',
    };
    expect(readSettings(both).trial).toBe(false);
    expect(() => readSettings({ ...both, EXECUTIVE_FALLBACK: 'https://A.example.jp/x' })).toThrow('別の2人');
  });

  it.each([
    ['mailto:k@example.jp', 'mailto:%6B@example.jp'],
    ['mailto:k@example.jp', 'mailto:K@Example.jp'],
    ['mailto:k@例え.jp', 'mailto:k@xn--r8jz45g.jp'],
    ['https://a.example.jp/x', 'https://user:password@A.example.jp:443/x#2'],
    ['file:///srv/a', 'file:///srv/%61'],
  ])('%s and %s are one address', (supervisor, executive) => {
    const mail = { SMTP_URL: 'smtps://mail.example.jp', SMTP_FROM: 'guide@example.jp' };
    const both = { PUBLIC_URL: url, ...mail, SUPERVISOR: supervisor };
    expect(() => readSettings({ ...both, EXECUTIVE: executive })).toThrow('別の2人');
    expect(readSettings({ ...both, EXECUTIVE: 'https://b.example.jp/x' }).trial).toBe(false);
  });

  it('accepts the forms of the guide that it names', () => {
    const { allowedOrigins } = readSettings({ PUBLIC_URL: url, SITE_URL: 'https://guide.example.jp/start/' });
    expect([...allowedOrigins]).toEqual([url, 'https://guide.example.jp']);
  });

  it('asks for a mail server where somebody is reached by mail', () => {
    expect(() => readSettings({ PUBLIC_URL: url, THIRD: 'mailto:c@example.jp' })).toThrow(
      /SMTP_URL[^]*SMTP_FROM/,
    );
  });

  describe('for real', () => {
    const promise = { callHours: [8, 21] as [number, number], hours: 2, night: 'mail' as const };
    const real = {
      PUBLIC_URL: 'https://receiver.example.jp',
      ACTION_SECRET: 's'.repeat(32),
      WEBHOOK_SECRET: 'w'.repeat(32),
      SUPERVISOR: 'https://a.example.jp/x',
      EXECUTIVE: 'https://b.example.jp/x',
    };
    it('starts when all is named', () => {
      expect(readSettings(real, promise).trial).toBe(false);
    });
    it.each([
      ['ACTION_SECRET', { ACTION_SECRET: '' }],
      ['WEBHOOK_SECRET', { WEBHOOK_SECRET: '' }],
      ['SUPERVISOR', { SUPERVISOR: '' }],
      ['EXECUTIVE', { EXECUTIVE: undefined }],
      ['HANDLER', { HANDLER: 'file:///srv/x' }],
      ['EXECUTIVE_FALLBACK', { EXECUTIVE_FALLBACK: 'file:///srv/x' }],
    ])('names %s when it is missing or only good for a trial', (name, change) => {
      expect(() => readSettings({ ...real, ...change }, promise)).toThrow(name);
      expect(() => readSettings({ ...real, ...change })).not.toThrow();
    });
    it('signs nothing for Slack, and asks for no secret that nobody checks', () => {
      const slack = 'https://hooks.slack.com/services';
      const people = { SUPERVISOR: `${slack}/a`, EXECUTIVE: `${slack}/b`, WEBHOOK_SECRET: '' };
      expect(readSettings({ ...real, ...people }, promise).webhookSecret).toBeUndefined();
    });
    it('wants a choice of what is promised at night', () => {
      expect(() => readSettings(real, { ...promise, night: undefined })).toThrow('promise.night');
    });
  });
});
