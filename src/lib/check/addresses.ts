import type { Article } from './article.ts';
import type { ContentFiles } from './files.ts';

export const addressesFile = 'addresses.txt';
export const redirectsFile = 'redirects.txt';

const lessonFiles = ['video.mp4', 'poster.webp', 'captions.vtt', 'chapters.vtt'];

/**
 * Addresses of the files that a folder offers, those of older versions in `v1.0/` among them. The newest stands in its
 * folder, too: a link to this very version stays when the next one comes.
 */
function filesOf({ kind, folder, path, data }: Article, files: ContentFiles): string[] {
  const beside = files.paths
    .filter((file) => file.startsWith(`${folder}/`))
    .map((file) => file.slice(folder.length + 1));
  const offered = Array.isArray(data['files']) ? data['files'] : [];
  const isOffered = (file: string): boolean =>
    kind === 'templates'
      ? offered.includes(file) || /^v\d+\.\d+\/[^/]+$/.test(file)
      : kind === 'videos' && lessonFiles.includes(file);
  const isNewest = (file: string): boolean => kind === 'templates' && offered.includes(file);
  return beside
    .filter(isOffered)
    .flatMap((file) => [file, ...(isNewest(file) ? [`v${String(data['version'])}/${file}`] : [])])
    .map((file) => path + file);
}

/**
 * Every address that customers can open now or will be able to: pages, anchors, files. Drafts have none yet.
 */
export const openAddresses = (
  articles: readonly Article[],
  files: ContentFiles,
  guide: readonly string[],
): string[] => [
  ...new Set(
    [
      ...guide,
      ...articles
        .filter(({ state }) => state !== 'draft')
        .flatMap((article) => [
          article.path,
          ...[...article.anchors].map((anchor) => `${article.path}#${anchor}`),
          ...filesOf(article, files),
          // On the list of videos, a course is a group.
          ...(article.kind === 'courses' ? [`/videos/#${article.id}`] : []),
        ]),
    ].sort(),
  ),
];

/** Addresses, one a line; a line that begins with `# ` explains. */
export const readAddresses = (text: string): { address: string; line: number }[] =>
  text
    .split('\n')
    .map((address, index) => ({ address: address.trim(), line: index + 1 }))
    .filter(({ address }) => address && !address.startsWith('# '));
