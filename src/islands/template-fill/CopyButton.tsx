import { useRef, useState } from 'react';
import { read, type Values } from '#lib/template-fill/read.ts';
import { pieces, plain, unready } from '#lib/template-fill/text.ts';
import type { Blank } from '#schemas/template.ts';
import { write } from './clipboard.ts';
import type { Fill } from './fill.ts';

interface Props {
  /** What is copied: 「1. 前日」; 「すべて」. */
  what: string;
  text: string;
  blanks: Blank[];
  values: Values;
  fill: Fill;
  isAwake: boolean;
  /** The one button that most people want. */
  isMain?: boolean;
  onRefused: (left: Blank[]) => void;
  onNews: (news: string) => void;
}

/** Ready for the hand that copies. */
function selectAll(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}

/** Copies a text that is ready. One that is not, it names what is left, and lets through whoever wants it so. */
export function CopyButton({ what, text, blanks, values, fill, isAwake, isMain, onRefused, onNews }: Props) {
  const [isRefused, refuse] = useState(false);
  const [byHand, offer] = useState('');
  const button = useRef<HTMLButtonElement>(null);
  const left = unready([text], blanks, values);
  const isBlankOnly = left.every((blank) => read(blank, values, blanks).state === 'empty');

  const copy = async () => {
    const filled = plain(pieces(text, blanks, values));
    const isThere = await write(filled);
    refuse(false);
    offer(isThere ? '' : filled);
    onNews(isThere ? `${what}を写しました。メールなどに貼り付けられます。` : '');
    button.current?.focus();
  };
  const press = () => {
    if (left.length === 0) return void copy();
    refuse(true);
    onRefused(left);
    onNews('');
  };

  return (
    <div>
      <button
        ref={button}
        type="button"
        disabled={!isAwake}
        className={`button ${isMain ? 'button-filled' : ''}`}
        onClick={press}
      >
        {isMain ? (
          `${what}を写す`
        ) : (
          <>
            <span className="sr-only">{what}を</span>写す
          </>
        )}
      </button>
      <div role="alert">
        {isRefused && left.length > 0 && (
          <div className="mt-3 rounded-(--radius) border-2 border-brick bg-sheet p-4">
            <p className="font-bold">まだ写していません。次の欄を確かめてください。</p>
            <ul className="flex flex-wrap gap-x-4">
              {left.map(({ name, label }) => (
                <li key={name}>
                  <a
                    href={`#fill-${name}`}
                    className="row-link underline"
                    onClick={(event) => {
                      event.preventDefault();
                      fill.focus(name);
                    }}
                  >
                    {label}
                  </a>
                </li>
              ))}
            </ul>
            <button type="button" className="button mt-1" onClick={() => void copy()}>
              {isBlankOnly ? '空欄のまま写す' : 'このまま写す'}
            </button>
          </div>
        )}
        {byHand && (
          <div className="mt-3">
            <label>
              写せませんでした。下の文を選び、長押しか Ctrl+C で写してください。
              <textarea
                ref={selectAll}
                readOnly
                rows={6}
                value={byHand}
                className="mt-1 block w-full rounded-(--radius) border border-quiet bg-sheet px-3 py-2"
              />
            </label>
          </div>
        )}
      </div>
    </div>
  );
}
