import type { TemplateEntry } from '../kit/entry.ts';
import { invitation, parts, questions } from './words.ts';

const rule = '──────────────';
const block = (name: string, lines: readonly string[]) => [rule, name, rule, '', ...lines, '', ''];

/** The copy alone, to be filled in on the page of the template or by hand. */
export function campaignText({ title, version }: TemplateEntry): string {
  const numbered = parts.map(({ id, name, length, lines }, index) => ({
    name: `${index + 1}. ${name}(${length})`,
    lines: ['worries', 'takeaways'].includes(id) ? lines.map((line) => `・${line}`) : lines,
  }));
  const asked = questions.flatMap(([question, answer]) => [`Q. ${question}`, `A. ${answer}`, '']);
  return [
    `${title} v${version}`,
    '',
    '〔 〕のところを、かっこごと書き換えて使います。',
    '上から順に、ページへ写します。',
    '',
    '',
    ...numbered.flatMap(({ name, lines }) => block(name, lines)),
    ...block(`${parts.length + 1}. よくある質問`, asked.slice(0, -1)),
    ...block(invitation.name, invitation.lines),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}
