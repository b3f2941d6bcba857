import type { Stored, Votes } from '../store/store.ts';

interface PageFeedback {
  path: string;
  solved: number;
  unsolved: number;
  /** Feedback messages sent from this page. */
  messages: Stored[];
}

/** Votes and feedback by page; the page that failed most people first. */
export function feedbackByPage(votes: Votes[], messages: Stored[]): PageFeedback[] {
  const pages = new Map<string, PageFeedback>();
  const at = (path: string): PageFeedback => {
    const page = pages.get(path) ?? { path, solved: 0, unsolved: 0, messages: [] };
    pages.set(path, page);
    return page;
  };
  for (const { path, solved, unsolved } of votes) Object.assign(at(path), { solved, unsolved });
  for (const message of messages) at(message.content.page ?? '').messages.push(message);
  return [...pages.values()].sort(
    (a, b) =>
      b.unsolved - a.unsolved || b.messages.length - a.messages.length || a.path.localeCompare(b.path),
  );
}

export function feedbackRows(pages: PageFeedback[]): (string | number)[][] {
  return [
    ['ページ', '解決した', 'まだ困っている', 'ご意見', '本文'],
    ...pages.map(({ path, solved, unsolved, messages }) => [
      path || '(ページなし)',
      solved,
      unsolved,
      messages.length,
      messages.map(({ content }) => content.message).join('\n---\n'),
    ]),
  ];
}
