import { byHandNews } from '#lib/clipboard.ts';

interface Props {
  /** 「文」; 「リンク」. */
  what: string;
  /** It follows the fields, so that no older words are copied. */
  text: string;
}

/** Ready for the hand that copies. */
function selectAll(area: HTMLTextAreaElement | null): void {
  area?.focus();
  area?.select();
}

/** Where the browser does not copy: the words, selected. A new `key` selects them again. */
export function ByHand({ what, text }: Props) {
  return (
    <label className="mt-3 block">
      {byHandNews(what)}
      <textarea
        ref={selectAll}
        readOnly
        rows={6}
        value={text}
        className="mt-1 block w-full rounded-(--radius) border border-quiet bg-sheet px-3 py-2"
      />
    </label>
  );
}
