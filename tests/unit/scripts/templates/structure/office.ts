import path from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { strFromU8 } from 'fflate';
import { endsWithVersion, type Promised } from './promised.ts';
import type { Parts } from './zip.ts';

const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '', removeNSPrefix: true });

/** The elements of a name right under the root, whether there is one, many or none. */
function children(xml: string, root: string, name: string): Record<string, string>[] {
  const parsed = parser.parse(xml) as Record<string, Record<string, unknown> | undefined>;
  const found = parsed[root]?.[name];
  return (Array.isArray(found) ? found : found === undefined ? [] : [found]) as Record<string, string>[];
}

/** Open Packaging: every part has a type, every relation a target, and the title carries the version. */
export function officeFaults(parts: Parts, promised: Promised): string[] {
  const names = Object.keys(parts);
  const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array());
  const types = '[Content_Types].xml';
  const wanting = [types, '_rels/.rels', 'docProps/core.xml'].filter((name) => !(name in parts));
  if (wanting.length > 0) return wanting.map((name) => `has no ${name}`);

  const defaults = new Set(
    children(text(types), 'Types', 'Default').map(({ Extension }) => Extension?.toLowerCase()),
  );
  const overrides = children(text(types), 'Types', 'Override').map(
    ({ PartName }) => PartName?.slice(1) ?? '',
  );
  const untyped = names.filter(
    (name) =>
      name !== types && !overrides.includes(name) && !defaults.has(name.split('.').at(-1)?.toLowerCase()),
  );
  const title = /<dc:title>([^<]*)<\/dc:title>/.exec(text('docProps/core.xml'))?.[1] ?? '';
  return [
    ...untyped.map((name) => `${name} has no content type`),
    ...overrides
      .filter((name) => !(name in parts))
      .map((name) => `${name} has a content type but is not there`),
    ...(/macroEnabled/i.test(text(types)) ? ['says that it holds macros'] : []),
    ...names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => relationFaults(name, text(name), parts)),
    ...(endsWithVersion(title, promised) ? [] : [`its title is 「${title}」, not v${promised.version}`]),
  ];
}

function relationFaults(name: string, xml: string, parts: Parts): string[] {
  // `ppt/slides/_rels/slide1.xml.rels` speaks of what stands beside `ppt/slides/slide1.xml`.
  const folder = path.posix.dirname(path.posix.dirname(name));
  return children(xml, 'Relationships', 'Relationship').flatMap(({ Target = '', TargetMode }) => {
    if (TargetMode === 'External') return [];
    const target = Target.startsWith('/') ? Target.slice(1) : path.posix.join(folder, Target);
    return target in parts ? [] : [`${name} names ${Target}, which is not there`];
  });
}
