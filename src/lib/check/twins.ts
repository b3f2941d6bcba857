import type { Article } from './article.ts';
import { inFile, type Problem } from './problem.ts';

/** Entries that were copied and not yet rewritten. The copy is told, not its model: a draft, else the later name. */
export function twinProblems(articles: readonly Article[]): Problem[] {
  const byTitle = new Map<string, Article>();
  const byOrder = new Map<string, Article>();
  const isDraft = ({ state }: Article): number => Number(state === 'draft');
  const listed = articles.filter(({ state }) => state !== 'expired');

  return listed
    .toSorted((a, b) => isDraft(a) - isDraft(b) || (a.id < b.id ? -1 : 1))
    .flatMap((article) => {
      const { file, front, kind, data } = article;
      const { title, order, category, topic, course } = data;
      const sameTitle = typeof title === 'string' && firstOf(byTitle, `${kind} ${title.trim()}`, article);
      const group = String(category ?? topic ?? course);
      const sameOrder = typeof order === 'number' && firstOf(byOrder, `${kind} ${group} ${order}`, article);
      return inFile(file, [
        ...(sameTitle
          ? [
              {
                line: front.lineOf(['title']),
                what: `題名が content/${sameTitle.file} と同じです。`,
                fix: 'どちらかの title を、違いが分かる言葉に書き直します。',
              },
            ]
          : []),
        ...(sameOrder
          ? [
              {
                line: front.lineOf(['order']),
                what: `order が content/${sameOrder.file} と同じです。`,
                fix: 'どちらを先に並べるか決めて、片方の数字を変えます。',
                isNotice: true as const,
              },
            ]
          : []),
      ]);
    });
}

/** The entry that came first under `key`, unless one of the two takes over from the other. */
function firstOf(seen: Map<string, Article>, key: string, article: Article): Article | undefined {
  const first = seen.get(key);
  if (!first) seen.set(key, article);
  const takesOver = first?.data['successor'] === article.path || article.data['successor'] === first?.path;
  return takesOver ? undefined : first;
}
