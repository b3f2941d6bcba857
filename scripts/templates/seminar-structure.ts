import { coverOf, inside } from './kit/deck-layouts.ts';
import { deckBytes } from './kit/deck.ts';
import { documentBytes } from './kit/document.ts';
import type { Make } from './kit/made.ts';
import { timed } from './seminar-structure/parts.ts';
import { children } from './seminar-structure/script.ts';
import { pages } from './seminar-structure/slides.ts';

const subject = '45分のウェビナーを、CTAから逆算して組み立てる構成表、台本、スライドです。';

/** As long as it takes: the cover shows the audience where the time goes. */
const bars = timed.map(({ name, minutes }) => {
  const isNext = name === 'まとめとCTA';
  return { name: isNext ? 'まとめ' : name, width: 1.6 + minutes * 0.28, isNext };
});

export const make: Make = async (entry) => ({
  files: {
    [`${entry.id}.pptx`]: await deckBytes({ entry, subject, pages, layouts: [coverOf(bars), ...inside] }),
    [`${entry.id}.docx`]: await documentBytes({ entry, subject, children }),
  },
  paper: `${entry.id}.docx`,
});
