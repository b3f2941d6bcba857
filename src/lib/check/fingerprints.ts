import { createHash } from 'node:crypto';
import { z } from 'zod';
import { withBlanks } from '#lib/template-fill/blanks.ts';
import { servedFiles } from '#lib/template-files.ts';
import { template } from '#schemas/template.ts';
import type { Article } from './article.ts';
import { hasFile, type ContentFiles } from './files.ts';
import type { Finding } from './problem.ts';

export const fingerprintsFile = 'fingerprints.txt';

const { shape } = template;
const offer = z.object({ version: shape.version, files: shape.files, blanks: shape.blanks });

const hash = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex').slice(0, 16);

/** What customers get now at the address of this very version: address → fingerprint of its bytes. */
export function fingerprintsNow(articles: readonly Article[], files: ContentFiles): Map<string, string> {
  const found = articles
    .filter(({ kind, state }) => kind === 'templates' && state !== 'draft')
    .flatMap(({ folder, path, data }): [string, string][] => {
      const parsed = offer.safeParse(data);
      // Its own mistake is told where it stands.
      if (!parsed.success) return [];
      const { version, files: offered, blanks } = parsed.data;
      const older = files.paths
        .filter((file) => file.startsWith(`${folder}/`))
        .map((file) => file.slice(folder.length + 1))
        .filter((file) => isOfVersion(file));
      return servedFiles(version, offered, older)
        .filter(({ address, source }) => isOfVersion(address) && hasFile(files, `${folder}/${source}`))
        .map(({ address, source, isNewest }) => {
          const file = `${folder}/${source}`;
          const filled = isNewest && source.endsWith('.txt') ? blanks : undefined;
          return [path + address, hash(filled ? withBlanks(files.read(file), filled) : files.bytes(file))];
        });
    });
  return new Map(found);
}

const isOfVersion = (file: string): boolean => /^v\d+\.\d+\/[^/]+$/.test(file);

/** Lines 「番地 指紋」; a line that begins with `# ` explains. */
export const readFingerprints = (text: string): { address: string; print: string; line: number }[] =>
  text.split('\n').flatMap((content, index) => {
    const [address, print = ''] = content.trim().split(/\s+/);
    return address && address !== '#' ? [{ address, print, line: index + 1 }] : [];
  });

/** Who saved v1.0 and who opens it next year must talk of the same file. One that went dark is told with its address. */
export function fingerprintFindings(text: string, now: ReadonlyMap<string, string>): Finding[] {
  const noted = readFingerprints(text);
  const known = new Set(noted.map(({ address }) => address));
  const changed = noted.flatMap(({ address, print, line }): Finding[] => {
    const current = now.get(address);
    if (current === undefined || current === print) return [];
    const what = `${address} の中身が、公開したときと違います。同じ版は、ずっと同じファイルです。`;
    const fix =
      '元のファイルに戻し、直したものは新しい版にします。まだ公開していない版なら、この行を消して npm run addresses を実行します。';
    return [{ line, what, fix }];
  });
  const missing = [...now.keys()].filter((address) => !known.has(address));
  if (missing.length === 0) return changed;
  const what = `中身をまだ控えていない版のファイルが ${missing.length} 件あります。例: ${missing[0]}`;
  const fix = 'npm run addresses を実行し、変わった行を記事と一緒に公開します。';
  return [...changed, { line: 1, what, fix, isNotice: true }];
}
