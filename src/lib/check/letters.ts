import { drawable } from '#lib/picture/letters.ts';
import type { Article } from './article.ts';
import type { Finding } from './problem.ts';

/** A letter of the title that the link picture could only show as an empty box. */
export function letterFindings({ data, front }: Article, letters: ReadonlySet<number>): Finding[] {
  const { missing } = drawable(typeof data['title'] === 'string' ? data['title'] : '', letters);
  return missing.map((letter) => ({
    line: front.lineOf(['title']),
    what: `題名にある「${letter}」は、リンクと一緒に出る画像に描けません。`,
    fix: '同じ意味の別の字にします。',
  }));
}
