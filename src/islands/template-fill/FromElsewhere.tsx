import type { View } from './fill.ts';

interface Props {
  view: View;
  onSwap: () => void;
}

const hasEarlier = ({ earlier }: View): boolean => Object.keys(earlier).length > 0;

/** What a link brought into the fields, and that what stood there before is one press away. */
export function FromElsewhere({ view, onSwap }: Props) {
  const { isFromLink, hasLeftOut, hasReplaced } = view;
  if (!isFromLink && !hasLeftOut && !hasEarlier(view)) return null;
  return (
    <div className="screen-only mt-3 max-w-(--measure) rounded-(--radius) bg-calm px-4 py-3">
      {isFromLink && (
        <p>リンクに入っていた内容を欄に入れました。コピーする前に、日時とURLを確かめてください。</p>
      )}
      {hasLeftOut && (
        <p>
          {isFromLink
            ? 'リンクには、いまの文例にない欄の内容もありました。その分は入れていません。'
            : 'リンクの内容は、いまの文例にない欄のものだけでした。どの欄にも入れていません。'}
        </p>
      )}
      {hasEarlier(view) && (
        <>
          <p>
            {isFromLink
              ? 'その前の記入も、この端末に残っています。'
              : '入れ替える前の内容も、この端末に残っています。'}
            {hasReplaced && '残せるのは1つ前までなので、それより前の記入は消えました。'}
          </p>
          <button type="button" className="button mt-2" onClick={onSwap}>
            {isFromLink ? '前の記入に戻す' : '内容を入れ替える'}
          </button>
        </>
      )}
    </div>
  );
}
