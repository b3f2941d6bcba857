import { useRef, useState } from 'react';
import { toClipboard } from '#lib/clipboard.ts';
import { read, type Values } from '#lib/template-fill/read.ts';
import { pieces, plain, unready } from '#lib/template-fill/text.ts';
import type { Blank } from '#schemas/template.ts';
import { ByHand } from './ByHand.tsx';
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

/** Copies a text that is ready. One that is not, it names what is left, and lets through whoever wants it so. */
export function CopyButton({ what, text, blanks, values, fill, isAwake, isMain, onRefused, onNews }: Props) {
  const [isRefused, refuse] = useState(false);
  /** How often the browser has refused since it last copied. */
  const [failures, count] = useState(0);
  const button = useRef<HTMLButtonElement>(null);
  const left = unready([text], blanks, values);
  const filled = plain(pieces(text, blanks, values));
  const isBlankOnly = left.every((blank) => read(blank, values, blanks).state === 'empty');

  const copy = async () => {
    const isThere = await toClipboard(navigator.clipboard, { plain: filled });
    refuse(false);
    count(isThere ? 0 : failures + 1);
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
        {failures > 0 && <ByHand key={failures} what="文" text={filled} />}
      </div>
    </div>
  );
}
