import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock, platformOf, type Lock } from '../../../scripts/lock.ts';

const committed = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

describe('the committed lock file', () => {
  it('holds the packages of every platform', () => {
    expect(completeLock(committed)).toEqual(committed);
  });

  it('is noticed when one of them is missing (control)', () => {
    const { 'node_modules/@pagefind/darwin-arm64': taken, ...packages } = committed.packages;
    expect(taken).toBeDefined();
    expect(completeLock({ ...committed, packages })).not.toEqual({ ...committed, packages });
    expect(completeLock({ ...committed, packages })).toEqual(committed);
  });

  it('names no registry', () => {
    const resolved = Object.entries(committed.packages).filter(([, locked]) => 'resolved' in locked);
    expect(resolved).toEqual([]);
  });
});

describe('package.json', () => {
  it('pins exact versions only', () => {
    const { dependencies, devDependencies, overrides } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    ) as Record<'dependencies' | 'devDependencies' | 'overrides', Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies, ...overrides }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    );
    expect(loose).toEqual([]);
  });
});

describe('completing a lock', () => {
  const binding = {
    optionalDependencies: { 'tool-linux-x64-musl': '2.0.0', 'tool-win32-x64-msvc': '2.0.0' },
  };

  it('adds what is missing with what npm needs to choose by', () => {
    const { packages } = completeLock({
      packages: { 'node_modules/tool': { version: '2.0.0', dev: true, ...binding } },
    });
    expect(packages['node_modules/tool-linux-x64-musl']).toEqual({
      version: '2.0.0',
      dev: true,
      optional: true,
      os: ['linux'],
      cpu: ['x64'],
      libc: ['musl'],
    });
    expect(packages['node_modules/tool-win32-x64-msvc']).toMatchObject({ os: ['win32'], cpu: ['x64'] });
  });

  it('gives an inner package of another version its own entry and keeps the known checksum', () => {
    const known = { version: '1.0.0', integrity: 'sha512-known' };
    const { packages } = completeLock({
      packages: {
        'node_modules/old/node_modules/tool': { optionalDependencies: { 'tool-darwin-arm64': '1.0.0' } },
        'node_modules/tool': { optionalDependencies: { 'tool-darwin-arm64': '2.0.0' } },
        'node_modules/tool-darwin-arm64': known,
      },
    });
    expect(packages['node_modules/tool-darwin-arm64']).toMatchObject({ version: '2.0.0', os: ['darwin'] });
    expect(packages['node_modules/old/node_modules/tool-darwin-arm64']).toEqual(known);
  });

  it('drops the address of the registry', () => {
    const { packages } = completeLock({
      packages: { 'node_modules/a': { version: '1.0.0', resolved: 'https://registry.example/a.tgz' } },
    });
    expect(packages['node_modules/a']).toEqual({ version: '1.0.0' });
  });

  it('stops where it would have to guess', () => {
    const ranged = { optionalDependencies: { 'tool-darwin-arm64': '^2.0.0' } };
    expect(() => completeLock({ packages: { 'node_modules/tool': ranged } })).toThrow(
      'tool-darwin-arm64@^2.0.0',
    );
    expect(() => platformOf('fsevents')).toThrow('fsevents');
  });
});
