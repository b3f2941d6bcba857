import { check } from '#lib/check/check.ts';
import type { ContentFiles } from '#lib/check/files.ts';
import type { Problem } from '#lib/check/problem.ts';
import { around } from '../../../../scripts/check.ts';

const { letters } = around();

export const now = new Date('2026-11-21T09:00:00+09:00');

const common = {
  title: '題名',
  summary: '説明です。',
  updated: '2026-11-01',
  verifiedAt: '2026-11-01',
  owner: 'CSチーム',
  reviewEvery: '12',
  aliases: '[]',
  related: '[]',
};

/** An FAQ without a mistake, but for what `fields` says; a field of `null` is left out. */
export const faq = (body: string, fields: Record<string, string | null> = {}): string =>
  page(body, { ...common, topic: '配信', order: '1', ...fields });

export const manual = (body: string, fields: Record<string, string | null> = {}): string =>
  page(body, {
    ...common,
    category: '配信',
    order: '1',
    minutes: '5',
    role: '管理者',
    availability: 'すべて',
    ...fields,
  });

export const page = (body: string, fields: Record<string, string | null>): string => {
  const lines = Object.entries(fields).flatMap(([key, value]) =>
    value === null ? [] : [`${key}: ${value}`],
  );
  return ['---', ...lines, '---', '', body].join('\n');
};

export const video = (fields: Record<string, string | null> = {}): string =>
  page('動画です。', { ...common, course: 'first-delivery', order: '1', seconds: '90', ...fields });

export const course = (fields: Record<string, string | null> = {}): string =>
  page('講座です。', { ...common, order: '1', outcome: 'できます。', ...fields });

export const template = (fields: Record<string, string | null> = {}): string =>
  page('使います。', {
    ...common,
    use: '配信の準備',
    version: '"1.0"',
    changes: '[{ version: "1.0", date: 2026-11-01, text: 最初の版です。 }]',
    files: '[sheet.xlsx]',
    howTo: '[埋めます。]',
    ...fields,
  });

/** The line of the body's first line in what `faq()` makes. */
export const faqBodyLine = 14;

/** A content folder that exists in memory only. */
export const filesOf = (texts: Record<string, string>): ContentFiles => {
  const read = (path: string): string => texts[path] ?? '';
  return { paths: Object.keys(texts), read, bytes: (path) => Buffer.from(read(path)) };
};

/** Problems of a content folder that exists in memory only. */
export const problemsOf = (texts: Record<string, string>): Problem[] =>
  check(filesOf(texts), {
    now,
    pages: ['/', '/contact/', '/manuals/'],
    anchors: ['/manuals/#delivery'],
    facts: ['maxViewers', 'logRetention'],
    letters,
  });

/** Sentences about one FAQ, each with its line. */
export const saidOf = (text: string, others: Record<string, string> = {}): string[] =>
  problemsOf({ 'faqs/a/index.mdx': text, ...others })
    .filter(({ file }) => file === 'faqs/a/index.mdx')
    .map(({ line, what }) => `${line} ${what}`);

export const fixesOf = (text: string): string[] =>
  problemsOf({ 'faqs/a/index.mdx': text }).map(({ fix }) => fix);
