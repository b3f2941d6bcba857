import { nearest } from './distance.ts';
import type { Finding } from './problem.ts';

export interface Word {
  required: readonly string[];
  optional: readonly string[];
  example: string;
}

const word = (example: string, required: string[] = [], optional: string[] = []): Word => ({
  required,
  optional,
  example,
});

/** The closed list: the components that an entry may use, as `src/components/words/` shows them. */
export const words = {
  Steps: word('<Steps>'),
  Step: word('<Step id="choose-type" title="配信形式を選ぶ">', ['id', 'title']),
  Screen: word('<Screen src="./list.webp" alt="配信の一覧" mark="新規作成" />', ['src', 'alt'], ['mark']),
  Note: word('<Note>'),
  Caution: word('<Caution>'),
  Trouble: word('<Trouble id="no-mail" title="メールが届かない">', ['id', 'title']),
  Next: word('<Next>'),
  Fact: word('<Fact name="maxViewers" />', ['name']),
  Video: word('<Video lesson="tour-of-console" chapter="home" />', ['lesson'], ['chapter']),
} satisfies Record<string, Word>;

export type WordName = keyof typeof words;
export const wordNames = Object.keys(words) as WordName[];
export const isWord = (name: string): name is WordName => Object.hasOwn(words, name);

export function unknownWord(name: string, line: number): Finding {
  const meant = nearest(name, wordNames);
  if (meant) return { line, what: `${name} という部品はありません。${meant} ですか。`, fix: `<${meant}>` };
  const what = name ? `${name} という部品はありません。` : '<> は本文に書けません。';
  return { line, what, fix: `行を消すか、使える部品にします: ${wordNames.join('、')}` };
}
