import { readFileSync, writeFileSync } from 'node:fs';

/** One entry of `packages` in package-lock.json, as npm writes it; other fields pass through untouched. */
interface Locked {
  version?: string;
  resolved?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export interface Lock {
  packages: Record<string, Locked>;
}

const systems: Record<string, string> = { windows: 'win32' };
const libcs: Record<string, string> = { gnu: 'glibc', gnueabihf: 'glibc', musl: 'musl' };

/** `@tailwindcss/oxide-linux-arm64-musl` → `{ os: ['linux'], cpu: ['arm64'], libc: ['musl'] }` */
export function platformOf(name: string): Pick<Locked, 'os' | 'cpu' | 'libc'> {
  if (name.endsWith('wasm32-wasi')) return { cpu: ['wasm32'] };
  const [, os, cpu, abi] =
    /(android|darwin|freebsd|linux|win32|windows)-(arm64|arm|x64|ia32)(?:-([a-z]+))?$/.exec(name) ?? [];
  if (os === undefined || cpu === undefined)
    throw new Error(`${name}: no platform can be read from this name`);
  const libc = libcs[abi ?? ''];
  return { os: [systems[os] ?? os], cpu: [cpu], ...(libc && { libc: [libc] }) };
}

/** The places where Node looks for `name` from inside the package at `place`, nearest first. */
function lookups(place: string, name: string): string[] {
  const nest = (place && `${place}/`).split('node_modules/');
  return nest.map((_, index) => [...nest.slice(0, index + 1), name].join('node_modules/')).reverse();
}

const isExact = (range: string): boolean => /^\d/.test(range);

/**
 * Adds what npm leaves out of a lock where the registry lacks the packages of other platforms: `npm ci` refuses such
 * a lock, and npm on another system would install no binary at all. Also drops `resolved`, so that the lock names no
 * registry.
 */
export function completeLock({ packages, ...rest }: Lock): Lock {
  const complete = structuredClone(packages);
  for (const locked of Object.values(complete)) delete locked.resolved;
  const byVersion = new Map(
    Object.entries(complete).map(([place, locked]) => [nameAt(place, locked), locked]),
  );

  // Outer packages first: an inner one of another version then gets its own entry beside it.
  const places = Object.keys(complete).sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
  for (const place of places) {
    for (const [name, range] of Object.entries(complete[place]?.optionalDependencies ?? {})) {
      const found = lookups(place, name)
        .map((candidate) => complete[candidate])
        .find(Boolean);
      if (found && (!isExact(range) || found.version === range)) continue;
      if (!isExact(range)) throw new Error(`${name}@${range}: the lock has no version of it to follow`);
      const beside = place.slice(0, place.lastIndexOf('node_modules/'));
      complete[`${beside}node_modules/${name}`] = byVersion.get(`${name}@${range}`) ?? {
        version: range,
        ...(complete[place]?.dev && { dev: true }),
        optional: true,
        ...platformOf(name),
      };
    }
  }
  const inOrder = Object.entries(complete).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...rest, packages: Object.fromEntries(inOrder) };
}

const nameAt = (place: string, { version }: Locked): string =>
  `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`;

const depth = (place: string): number => place.split('node_modules/').length;

if (import.meta.main) {
  const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;
  const complete = completeLock(lock);
  writeFileSync('package-lock.json', `${JSON.stringify(complete, null, 2)}\n`);
  const added = Object.keys(complete.packages).length - Object.keys(lock.packages).length;
  console.log(
    added ? `package-lock.json に ${added} 件を足しました。` : 'package-lock.json はそろっています。',
  );
}
