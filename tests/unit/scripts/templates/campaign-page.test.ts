import { readFileSync } from 'node:fs';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  invitation,
  parts,
  questions,
  sampleValues,
} from '../../../../scripts/templates/campaign-page/words.ts';
import { make } from '../../../../scripts/templates/campaign-page.ts';
import { readEntry } from '../../../../scripts/templates/kit/entry.ts';
import { partsOf } from './kit/parts.ts';

const entry = readEntry('campaign-page');
const committed = (name: string) => readFileSync(`content/templates/campaign-page/${name}`);
const html = committed('campaign-page.html').toString();
const text = committed('campaign-page.txt').toString();
const document = partsOf(committed('campaign-page.docx')).get('word/document.xml') ?? '';

async function filesOn(day: string) {
  vi.useFakeTimers({ now: new Date(day), toFake: ['Date'] });
  return (await make(entry)).files;
}

afterEach(() => vi.useRealTimers());

test('the committed files are those that the source makes, on every day', async () => {
  for (const day of ['2026-01-01', '2027-06-30']) {
    const files = Object.entries(await filesOn(day));
    expect(files.map(([name]) => name.split('.')[1])).toEqual(['docx', 'html', 'txt']);
    for (const [name, content] of files) {
      expect(Buffer.from(content).equals(committed(name)), `${name} ${day}`).toBe(true);
    }
  }
});

test('all three carry title and version', () => {
  const name = `キャンペーンページ構成・原稿 v${entry.version}`;
  expect(text.split('\n')[0]).toBe(name);
  expect(html).toContain(name);
  expect(partsOf(committed('campaign-page.docx')).get('docProps/core.xml')).toContain(name);
});

describe('blanks', () => {
  const words = [...parts.flatMap(({ lines }) => [...lines]), ...questions.flat(), ...invitation.lines].join(
    '\n',
  );
  const used = [...new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();

  test('those of the words are those of the entry, and each has a sample', () => {
    expect(used).toEqual(entry.blanks.map(({ name }) => name).sort());
    expect(used).toEqual(Object.keys(sampleValues).sort());
  });

  test('the text keeps them to be filled in, page and document show their labels', () => {
    expect([...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort()).toEqual(used);
    for (const shown of [html, document]) expect(shown).not.toContain('{{');
    for (const { label } of entry.blanks) {
      expect(html, label).toContain(`〔${label}〕`);
      expect(document, label).toContain(`〔${label}〕`);
    }
  });

  test('an address stands alone on its line of the text', () => {
    for (const name of ['privacyUrl', 'formUrl']) {
      const lines = text.split('\n').filter((line) => line.includes(`{{${name}}}`));
      expect(lines).toEqual([`{{${name}}}`]);
    }
  });
});

describe('campaign-page.html', () => {
  const tags: string[] = [];
  const fetched: string[] = [];
  const ids: string[] = [];
  const targets: string[] = [];
  visit(fromHtml(html), 'element', ({ tagName, properties }) => {
    tags.push(tagName);
    if (properties['src']) fetched.push(String(properties['src']));
    if (properties['id']) ids.push(String(properties['id']));
    if (tagName === 'a') targets.push(String(properties['href']));
    const named = properties['ariaLabelledBy'];
    if (named) targets.push(`#${String(named)}`);
  });

  test('runs nothing and fetches nothing', () => {
    for (const tag of ['script', 'link', 'iframe', 'img', 'form']) expect(tags).not.toContain(tag);
    expect(fetched).toEqual([]);
    expect(html).not.toMatch(/@import|url\(|https?:/);
    expect(html).not.toMatch(/\son\w+=/);
  });

  test('says its language, has one heading of the first rank, and names its sections', () => {
    expect(html).toContain('<html lang="ja">');
    expect(tags.filter((tag) => tag === 'h1')).toHaveLength(1);
    expect(new Set(ids).size).toBe(ids.length);
    const inside = targets.filter((target) => target.startsWith('#'));
    expect(inside.filter((target) => !ids.includes(target.slice(1)))).toEqual([]);
  });

  test('every way out is a blank that the customer fills in', () => {
    const out = targets.filter((target) => !target.startsWith('#'));
    expect([...new Set(out)].sort()).toEqual(['〔個人情報の取扱いのURL〕', '〔申込ページのURL〕'].sort());
  });
});
