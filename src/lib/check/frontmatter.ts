import type { z } from 'zod';
import { nearest } from './distance.ts';
import { descriptionOf, exampleOf, fieldAt, keysAt, nameOf, valueAt, type Path } from './fields.ts';
import type { Finding } from './problem.ts';
import { wrongValue } from './values.ts';
import type { Yaml } from './yaml.ts';

/** What a schema says about `yaml`, in the words of somebody who edits articles. */
export function schemaFindings(
  schema: z.ZodType,
  { value: data, lineOf }: Yaml,
  isFrontMatter = true,
): Finding[] {
  const issues = schema.safeParse(data).error?.issues ?? [];
  const typos = new Map<string, string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    for (const key of issue.keys) {
      const meant = nearest(key, keysAt(schema, issue.path, data));
      if (meant !== undefined) typos.set(key, meant);
    }
  }
  // A misspelt field is one mistake, not also a missing one.
  const meant = new Set([...typos.values()]);
  const findings = issues.flatMap((issue) => {
    const isMissing = issue.code !== 'unrecognized_keys' && valueAt(data, issue.path) === undefined;
    if (isMissing && issue.code !== 'custom') {
      return meant.has(String(issue.path.at(-1))) ? [] : [missing(issue.path)];
    }
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknown(key, issue.path));
    // The one rule across fields: it asks for a line that is not there yet.
    const line = lineOf(issue.code === 'custom' ? ['expireAt'] : issue.path);
    return [{ line, ...wrongValue(schema, issue, data) }];
  });
  return findings.map((finding) => ({ ...finding, what: closedUp(finding.what) }));

  function missing(path: Path): Finding {
    const key = String(path.at(-1));
    const field = fieldAt(schema, path, data);
    const parent = path.slice(0, -1);
    const example = exampleOf(field);
    const where = parent.length > 0 ? `${nameOf(parent)} に ${key} がありません。` : `${key} がありません。`;
    const place = isFrontMatter && parent.length === 0 ? '1 行目の --- の下に書きます。' : '';
    return {
      line: parent.length > 0 ? lineOf(parent) : 1,
      what: `${where}${place}${example ? `例: ${key}: ${example}` : ''}`,
      fix: `「${key}: 」のあとに、${descriptionOf(field).split('。')[0]}を書きます。`,
    };
  }

  function unknown(key: string, path: Path): Finding {
    const line = lineOf([...path, key]);
    const suggestion = typos.get(key);
    if (suggestion === undefined) {
      const known = keysAt(schema, path, data).join('、');
      return {
        line,
        what: `${key} という項目はありません。`,
        fix: `行を消すか、使える項目にします: ${known}`,
      };
    }
    return {
      line,
      what: `${key} は ${suggestion} の綴り違いではありませんか。`,
      fix: `${key}: を ${suggestion}: に直します。`,
    };
  }
}

/** A space stands between Latin and Japanese letters only. */
const closedUp = (text: string): string => text.replace(/番目 (?=[のはにが])/g, '番目');
