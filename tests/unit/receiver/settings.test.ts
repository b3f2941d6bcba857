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
    ['EXECUTIVE', 'mailto:a@example.jp'],
    ['WEBHOOK_SECRET', 'short'],
  ])('names %s when it is wrong', (name, value) => {
    expect(() => readSettings({ PUBLIC_URL: url, [name]: value })).toThrow(name);
  });
});
