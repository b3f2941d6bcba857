import { Fragment } from 'react';
import { pieces, type Section } from '#lib/template-fill/text.ts';
import type { Values } from '#lib/template-fill/read.ts';
import type { Blank } from '#schemas/template.ts';

interface Props {
  section: Section;
  blanks: Blank[];
  values: Values;
  /** The blank that is being filled in. */
  inHand: string | undefined;
}

const marks = {
  empty: 'bg-apricot-pale text-ink',
  good: 'bg-calm text-ink',
  wrong: 'bg-apricot-pale text-brick font-bold',
};

/** The text as it will be copied, with the places that were filled in or wait for it. */
export function Preview({ section, blanks, values, inHand }: Props) {
  return (
    <div className="mt-2 text-[0.9375rem] whitespace-pre-wrap">
      {pieces(section.text, blanks, values).map(({ text, name, state }, index) =>
        name && state ? (
          <mark
            key={index}
            data-place={name}
            className={`rounded-sm px-0.5 ${marks[state]} ${name === inHand ? 'outline-2 outline-green print:outline-none' : ''}`}
          >
            {text}
          </mark>
        ) : (
          <Fragment key={index}>{text}</Fragment>
        ),
      )}
    </div>
  );
}
