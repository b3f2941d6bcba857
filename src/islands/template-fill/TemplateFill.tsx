import { useEffect, useRef, useState, useSyncExternalStore, type FocusEvent } from 'react';
import { toClipboard } from '#lib/clipboard.ts';
import { publicAddress } from '#lib/public-address.ts';
import { clearQuestion } from '#lib/template-fill/filled.ts';
import { encodeFill, linkNews } from '#lib/template-fill/fragment.ts';
import { read } from '#lib/template-fill/read.ts';
import { sectionsOf, together, unready } from '#lib/template-fill/text.ts';
import type { Blank } from '#schemas/template.ts';
import { ByHand } from './ByHand.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Field } from './Field.tsx';
import { Fill } from './fill.ts';
import { FromElsewhere } from './FromElsewhere.tsx';
import { useOutcome } from './outcome.ts';
import { Preview } from './Preview.tsx';

interface Props {
  /** Folder of the template. */
  id: string;
  blanks: Blank[];
  /** The text file with its `{{blanks}}`. */
  text: string;
}

/** 「記入してコピー」: fields at one side, the text that results at the other. Nothing leaves the device. */
export default function TemplateFill({ id, blanks, text }: Props) {
  const root = useRef<HTMLDetailsElement>(null);
  const [fill] = useState(() => new Fill(id, blanks));
  const view = useSyncExternalStore(fill.subscribe, fill.view, fill.view);
  const [asked, ask] = useState<ReadonlySet<string>>(new Set());
  const { outcome, settle, moveOn } = useOutcome();
  /** The blank whose field is being filled in: its places stand out, and the first comes into view. */
  const [inHand, take] = useState<string>();
  const paper = useRef<HTMLDivElement>(null);
  const { isAwake, values } = view;

  useEffect(() => {
    const details = root.current;
    if (!details) return;
    const sleep = fill.wake(details);
    if (fill.view().isFromLink || fill.view().hasLeftOut) {
      details.open = true;
      details.scrollIntoView();
    }
    return sleep;
  }, [fill]);

  const sections = sectionsOf(text);
  const onRefused = (left: Blank[]) => ask(new Set([...asked, ...left.map(({ name }) => name)]));
  const copying = { blanks, values, fill, isAwake, outcome, settle, onRefused };

  const follow = ({ target }: FocusEvent<HTMLElement>) => {
    const name = target.dataset['blank'];
    take(name);
    const place = paper.current?.querySelector<HTMLElement>(`[data-place="${name}"]`);
    // Only the paper scrolls, and only where it stands beside the fields.
    if (paper.current && place) paper.current.scrollTop = place.offsetTop - paper.current.clientHeight / 3;
  };
  const linkNow = () => publicAddress(document) + encodeFill(values, blanks);
  const shareLink = async () => {
    if (!blanks.some((blank) => read(blank, values, blanks).state !== 'empty')) {
      const words =
        'まだ何も書いていないので、リンクはコピーしていません。欄を1つでも埋めてから押してください。';
      return settle({ of: 'リンク', is: 'refused', words });
    }
    const link = linkNow();
    const left = unready(
      sections.map((section) => section.text),
      blanks,
      values,
    );
    const isThere = await toClipboard(navigator.clipboard, { plain: link });
    settle({ of: 'リンク', is: isThere ? 'done' : 'failed', words: isThere ? linkNews(link, left) : '' });
  };
  const swap = () => {
    const words = view.isFromLink ? '前の記入に戻しました。' : '内容を入れ替えました。';
    fill.goBack();
    settle({ of: '', is: 'done', words });
  };
  const clear = () => {
    if (!confirm(clearQuestion(view))) return;
    fill.clear();
    ask(new Set());
    settle({ of: '', is: 'done', words: '記入を消しました。' });
  };

  return (
    <details ref={root} className="group" onClickCapture={moveOn} onInputCapture={moveOn}>
      <summary className="screen-only button button-filled list-none group-open:bg-sheet group-open:text-green">
        記入してコピー
      </summary>
      <p className="screen-only mt-4 max-w-(--measure)">
        {view.isKept
          ? '記入した内容は、この端末のブラウザだけに残ります。どこへも送信しません。'
          : 'この端末に残せないため、ページを閉じると消えます。どこへも送信しません。'}
      </p>
      <FromElsewhere view={view} onSwap={swap} />
      <div className="mt-6 grid items-start gap-8 lg:grid-cols-[17rem_minmax(0,1fr)]">
        <div className="screen-only grid gap-4" onFocus={follow}>
          {blanks.map((blank) => (
            <Field key={blank.name} {...{ blank, blanks, fill, view }} isAsked={asked.has(blank.name)} />
          ))}
          <div className="flex flex-wrap gap-3 border-t border-line pt-5">
            <button type="button" className="button" disabled={!isAwake} onClick={() => void shareLink()}>
              この内容のリンクをコピー
            </button>
            <button type="button" className="button" disabled={!isAwake} onClick={clear}>
              記入を消す
            </button>
          </div>
          <div role="alert">
            {outcome?.of === 'リンク' && outcome.is === 'failed' && (
              <ByHand key={outcome.turn} what="リンク" text={linkNow()} />
            )}
          </div>
        </div>
        <div
          ref={paper}
          className="relative rounded-(--radius) border border-line bg-sheet p-5 lg:sticky lg:top-4 lg:max-h-[calc(100dvh-2rem)] lg:overflow-y-auto print:max-h-none"
        >
          <CopyButton what="すべて" text={together(sections)} isMain {...copying} />
          {sections.map((section) => (
            <section key={section.title} className="mt-6 border-t border-line pt-5">
              {section.title && (
                <div className="flex flex-wrap items-start justify-between gap-3">
                  <h3 className="flex-1 pt-2 text-base">{section.title}</h3>
                  <CopyButton what={`「${section.title}」`} text={section.text} {...copying} />
                </div>
              )}
              <Preview {...{ section, blanks, values, inHand }} />
            </section>
          ))}
        </div>
      </div>
      <p
        role="status"
        className="screen-only sticky bottom-20 mt-4 rounded-(--radius) not-empty:bg-ink not-empty:px-4 not-empty:py-3 not-empty:text-paper lg:bottom-4"
      >
        {outcome?.words}
      </p>
    </details>
  );
}
