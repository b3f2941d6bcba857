import { useRef } from 'react';
import { toClipboard } from '#lib/clipboard.ts';
import type { Values } from '#lib/template-fill/read.ts';
import { copyNews, openOf, pieces, plain, unready } from '#lib/template-fill/text.ts';
import type { Blank } from '#schemas/template.ts';
import { ByHand } from './ByHand.tsx';
import type { Fill } from './fill.ts';
import type { Outcomes } from './outcome.ts';
import { Refusal } from './Refusal.tsx';

interface Props extends Pick<Outcomes, 'outcome' | 'settle'> {
  /** What is copied: 「1. 前日」; すべて. */
  what: string;
  text: string;
  blanks: Blank[];
  values: Values;
  fill: Fill;
  isAwake: boolean;
  /** The one button that most people want. */
  isMain?: boolean;
  onRefused: (left: Blank[]) => void;
}

/** Copies a text that is ready. One that is not, it names what is left, and lets through whoever wants it so. */
export function CopyButton(props: Props) {
  const { what, text, blanks, values, fill, isAwake, isMain, outcome, settle, onRefused } = props;
  const button = useRef<HTMLButtonElement>(null);
  const left = unready([text], blanks, values);
  const open = openOf(left, blanks, values);
  const filled = plain(pieces(text, blanks, values));
  const mine = outcome?.of === what ? outcome : undefined;

  const copy = async () => {
    const isThere = await toClipboard(navigator.clipboard, { plain: filled });
    settle({ of: what, is: isThere ? 'done' : 'failed', words: isThere ? copyNews(what, left, open) : '' });
    if (isThere) button.current?.focus();
  };
  const press = () => {
    if (left.length === 0) return void copy();
    settle({ of: what, is: 'refused', words: '' });
    onRefused(left);
  };

  return (
    <div className="screen-only">
      <button
        ref={button}
        type="button"
        disabled={!isAwake}
        className={`button ${isMain ? 'button-filled' : ''}`}
        onClick={press}
      >
        {isMain ? (
          `${what}をコピー`
        ) : (
          <>
            <span className="sr-only">{what}を</span>コピー
          </>
        )}
      </button>
      <div role="alert">
        {mine?.is === 'refused' && left.length > 0 && (
          <Refusal
            key={mine.turn}
            left={left}
            go={open.length === left.length ? '空欄のままコピー' : '直さずにコピー'}
            onGo={() => void copy()}
            onChoose={(name) => fill.focus(name)}
          />
        )}
        {mine?.is === 'failed' && <ByHand key={mine.turn} what="文" text={filled} />}
      </div>
    </div>
  );
}
