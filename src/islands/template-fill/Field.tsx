import type { CompositionEvent, InputEvent } from 'react';
import { hasLines } from '#lib/template-fill/blanks.ts';
import { dateAdvice, hintOf, read } from '#lib/template-fill/read.ts';
import { fieldLimit } from '#lib/template-fill/fragment.ts';
import type { Blank } from '#schemas/template.ts';
import type { Fill, View } from './fill.ts';

interface Props {
  blank: Blank;
  blanks: Blank[];
  fill: Fill;
  view: View;
  /** Whether somebody wanted to copy what it belongs to: now an empty field is worth a word, too. */
  isAsked: boolean;
}

const keyboards = {
  text: undefined,
  datetime: undefined,
  url: 'url',
  mail: 'email',
  number: 'decimal',
} as const;
const box = 'mt-1 block w-full rounded-(--radius) border bg-sheet px-3 py-2 text-ink';

export function Field({ blank, blanks, fill, view, isAsked }: Props) {
  const { name, label, type } = blank;
  const id = `fill-${name}`;
  const reading = read(blank, view.values, blanks);
  const isHalf = reading.state === 'empty' && view.halfTyped.has(name);
  const advice = isHalf
    ? dateAdvice
    : reading.state === 'wrong' && (isAsked || view.touched.has(name))
      ? reading.advice
      : reading.state === 'empty' && isAsked
        ? 'まだ空欄です。'
        : '';
  const hint = hintOf(blank, blanks);
  const control = {
    id,
    'data-blank': name,
    'aria-describedby': `${id}-hint ${id}-advice`,
    'aria-invalid': advice ? true : undefined,
    autoComplete: 'off',
    className: `${box} ${advice ? 'border-2 border-brick' : 'border-quiet'}`,
    onInput: ({ currentTarget, nativeEvent }: InputEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      // Half a word of an input method is not yet what was meant.
      if (!nativeEvent.isComposing) fill.type(name, currentTarget);
    },
    onCompositionEnd: ({ currentTarget }: CompositionEvent<HTMLInputElement | HTMLTextAreaElement>) =>
      fill.type(name, currentTarget),
    onBlur: () => void fill.leave(name),
  };
  return (
    <div>
      <label htmlFor={id} className="font-bold">
        {label}
      </label>
      {hasLines(blank) ? (
        <textarea rows={3} {...control} />
      ) : (
        <input
          type={type === 'datetime' ? 'datetime-local' : 'text'}
          max={type === 'datetime' ? '9999-12-31T23:59' : undefined}
          inputMode={keyboards[type]}
          {...control}
          className={`${control.className} min-h-12`}
        />
      )}
      <p id={`${id}-hint`} className="text-[0.8125rem] text-quiet">
        {hint}
      </p>
      <p id={`${id}-advice`} className="text-[0.9375rem] font-bold text-brick">
        {advice}
        {view.shortened.has(name) && `${fieldLimit.toLocaleString('ja')}字より後は入りませんでした。`}
      </p>
    </div>
  );
}
