import { readFileSync } from 'node:fs';
import { withBlanks } from '#lib/template-fill/blanks.ts';

const theme = readFileSync('src/styles/theme.css', 'utf8').replace('@theme static', ':root');
const look = `
  body { margin: 0; width: 960px; height: 720px; overflow: hidden; background: var(--color-calm); color: var(--color-ink);
    font: 26px/1.7 var(--font-sans); line-break: strict; }
  article { margin: 56px 72px 0; height: 720px; padding: 40px 56px; background: var(--color-sheet); border-radius: 16px;
    border: 2px solid var(--color-line); white-space: pre-wrap; box-sizing: border-box; }
  h1 { margin: 0 0 28px; padding-bottom: 24px; border-bottom: 2px solid var(--color-line); font-size: 30px; }
  mark { display: inline-block; background: var(--color-apricot-pale); color: inherit; padding: 0 4px; border-radius: 6px; }`;

/** The first mail of a text template: its subject, and its words with the blanks marked. */
export function firstMail(text: string): { subject: string; body: string } {
  const [, subject = '', body = ''] = /^件名: (.+)\n+([\s\S]*?)(?:\n+─|(?![\s\S]))/m.exec(text) ?? [];
  return { subject, body: body.trim() };
}

const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const marked = (text: string) => escape(text).replaceAll(/〔[^〕]*〕/g, '<mark>$&</mark>');

/** A page that shows the first mail of a text template as it would be read. */
export function mailPage(text: string, blanks: { name: string; label: string }[]): string {
  const { subject, body } = firstMail(withBlanks(text, blanks));
  return `<!doctype html><html lang="ja"><style>${theme}${look}</style><article><h1>${marked(subject)}</h1>${marked(body)}</article></html>`;
}
