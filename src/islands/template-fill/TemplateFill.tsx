import { useEffect, useRef, useState, useSyncExternalStore, type FocusEvent } from 'react';
import { toClipboard } from '#lib/clipboard.ts';
import { publicAddress } from '#lib/public-address.ts';
import { encodeFill } from '#lib/template-fill/fragment.ts';
import { sectionsOf, together } from '#lib/template-fill/text.ts';
import type { Blank } from '#schemas/template.ts';
import { ByHand } from './ByHand.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Field } from './Field.tsx';
import { Fill } from './fill.ts';
import { Preview } from './Preview.tsx';

interface Props {
  /** Folder of the template. */
  id: string;
  blanks: Blank[];
  /** The text file with its `{{blanks}}`. */
  text: string;
}

/** 「記入して写す」: fields at one side, the text that results at the other. Nothing leaves the device. */
export default function TemplateFill({ id, blanks, text }: Props) {
  const root = useRef<HTMLDetailsElement>(null);
  const [fill] = useState(() => new Fill(id, blanks));
  const view = useSyncExternalStore(fill.subscribe, fill.view, fill.view);
  const [asked, ask] = useState<ReadonlySet<string>>(new Set());
  const [news, say] = useState('');
  /** How often the browser has refused the link since it last copied it. */
  const [failures, count] = useState(0);
  /** The blank whose field is being filled in: its places stand out, and the first comes into view. */
  const [inHand, take] = useState<string>();
  const paper = useRef<HTMLDivElement>(null);
  const { isAwake, values } = view;
  const hasEarlier = Object.keys(view.earlier).length > 0;

  useEffect(() => {
    const details = root.current;
    if (!details) return;
    const sleep = fill.wake(details);
    if (fill.view().isFromLink) {
      details.open = true;
      details.scrollIntoView();
    }
    return sleep;
  }, [fill]);

  const sections = sectionsOf(text);
  const onRefused = (left: Blank[]) => ask(new Set([...asked, ...left.map(({ name }) => name)]));
  const copying = { blanks, values, fill, isAwake, onRefused, onNews: say };

  const follow = ({ target }: FocusEvent<HTMLElement>) => {
    const name = target.dataset['blank'];
    take(name);
    const place = paper.current?.querySelector<HTMLElement>(`[data-place="${name}"]`);
    // Only the paper scrolls, and only where it stands beside the fields.
    if (paper.current && place) paper.current.scrollTop = place.offsetTop - paper.current.clientHeight / 3;
  };
  const linkNow = () => publicAddress(document) + encodeFill(values, blanks);
  const shareLink = async () => {
    const isThere = await toClipboard(navigator.clipboard, { plain: linkNow() });
    count(isThere ? 0 : failures + 1);
    say(isThere ? 'リンクを写しました。開いた人の画面に、この内容が入ります。' : '');
  };
  const goBack = () => {
    fill.goBack();
    say('前の記入に戻しました。');
  };
  const clear = () => {
    if (!confirm('記入した内容を、この端末から消します。元には戻せません。')) return;
    fill.clear();
    ask(new Set());
    say('記入を消しました。');
  };

  return (
    <details ref={root} className="group">
      <summary className="button button-filled list-none group-open:bg-sheet group-open:text-green">
        記入して写す
      </summary>
      <p className="mt-4 max-w-(--measure)">
        {view.isKept
          ? '記入した内容は、この端末のブラウザだけに残ります。どこへも送信しません。'
          : 'この端末に残せないため、ページを閉じると消えます。どこへも送信しません。'}
      </p>
      {(view.isFromLink || hasEarlier) && (
        <div className="mt-3 max-w-(--measure) rounded-(--radius) bg-calm px-4 py-3">
          {view.isFromLink && (
            <p>リンクに入っていた内容を欄に入れました。写す前に、日時とURLを確かめてください。</p>
          )}
          {view.hasLeftOut && (
            <p>リンクには、いまの文例にない欄の内容もありました。その分は入れていません。</p>
          )}
          {hasEarlier && (
            <>
              <p>その前の記入も、この端末に残っています。</p>
              <button type="button" className="button mt-2" onClick={goBack}>
                前の記入に戻す
              </button>
            </>
          )}
        </div>
      )}
      <div className="mt-6 grid items-start gap-8 lg:grid-cols-[17rem_minmax(0,1fr)]">
        <div className="screen-only grid gap-4" onFocus={follow}>
          {blanks.map((blank) => (
            <Field key={blank.name} {...{ blank, blanks, fill, view }} isAsked={asked.has(blank.name)} />
          ))}
          <div className="flex flex-wrap gap-3 border-t border-line pt-5">
            <button type="button" className="button" disabled={!isAwake} onClick={() => void shareLink()}>
              この内容のリンクを写す
            </button>
            <button type="button" className="button" disabled={!isAwake} onClick={clear}>
              記入を消す
            </button>
          </div>
          <div role="alert">{failures > 0 && <ByHand key={failures} what="リンク" text={linkNow()} />}</div>
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
        className="sticky bottom-20 mt-4 rounded-(--radius) not-empty:bg-ink not-empty:px-4 not-empty:py-3 not-empty:text-paper lg:bottom-4"
      >
        {news}
      </p>
    </details>
  );
}
