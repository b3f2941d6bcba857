import type { Blank } from '#schemas/template.ts';

interface Props {
  /** What stands in the way, in the order of the fields. */
  left: Blank[];
  /** The way round: 「空欄のままコピー」. */
  go: string;
  onGo: () => void;
  onChoose: (name: string) => void;
}

/** Why nothing was copied, each field one press away, and the way round. */
export function Refusal({ left, go, onGo, onChoose }: Props) {
  return (
    <div className="mt-3 rounded-(--radius) border-2 border-brick bg-sheet p-4">
      <p className="font-bold">まだコピーしていません。次の欄を確かめてください。</p>
      <ul className="flex flex-wrap gap-x-4">
        {left.map(({ name, label }) => (
          <li key={name}>
            <a
              href={`#fill-${name}`}
              className="row-link underline"
              onClick={(event) => {
                event.preventDefault();
                onChoose(name);
              }}
            >
              {label}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" className="button mt-1" onClick={onGo}>
        {go}
      </button>
    </div>
  );
}
