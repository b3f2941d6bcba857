import { icons, type IconName } from '#lib/icons.ts';
import { layTitle, lineHeight, widthOf } from './lines.ts';

/** What a link picture says. */
export interface Card {
  icon: IconName;
  /** The kind of the entry, above its title. */
  kind: string;
  title: string;
  /** What must be known before the link is opened: 「モデル例(架空)」. */
  mark?: string;
  /** The line below: whose page it is. */
  foot: { icon: IconName; label: string }[];
}

/** An element as satori reads it. */
export interface Drawing {
  type: string;
  props: Record<string, unknown> & { children?: Drawing | string | (Drawing | string)[] };
}

export const width = 1200;
export const height = 630;

/** The light colours of styles/theme.css. */
export const look = {
  paper: '#fbfaf6',
  ink: '#1d2a2d',
  green: '#0d6658',
  calm: '#e5f1ec',
  line: '#dcd8cd',
};

const side = 80;
/** The icon beside a title that leaves room for it. */
const large = 300;

/** The picture that stands for a page in chats: 1200 × 630. Everything that shows is in the answer. */
export function drawCard({ icon, kind, title, mark, foot }: Card): Drawing {
  const room = { width: width - 2 * side, height: 312 };
  const { size, lines } = layTitle(title, room);
  const hasRoom = Math.max(0, ...lines.map(widthOf)) * size + large < room.width;
  return box(
    {
      width,
      height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: `56px ${side}px 48px`,
      backgroundColor: look.paper,
      borderTop: `12px solid ${look.green}`,
      color: look.ink,
    },
    [
      box({ alignItems: 'center' }, [
        box({ width: 76, height: 76, borderRadius: 18, backgroundColor: look.calm, ...centred }, [
          drawIcon(icon, 50),
        ]),
        text({ marginLeft: 22, fontSize: 36, color: look.green }, kind),
        ...(mark ? [text({ ...badge, marginLeft: 28 }, mark)] : []),
      ]),
      box({ flexGrow: 1, alignItems: 'center', justifyContent: 'space-between' }, [
        box(
          { flexDirection: 'column' },
          lines.map((line) =>
            text({ fontSize: size, lineHeight, marginLeft: opensBracket(line) ? -size / 2 : 0 }, line),
          ),
        ),
        ...(hasRoom ? [drawIcon(icon, large, look.calm)] : []),
      ]),
      box(
        { paddingTop: 28, borderTop: `2px solid ${look.line}`, justifyContent: 'space-between' },
        foot.map(({ icon: name, label }) =>
          box({ alignItems: 'center' }, [drawIcon(name, 40), text({ marginLeft: 14, fontSize: 30 }, label)]),
        ),
      ),
    ],
  );
}

/** The same for those who hear it. */
export const wordsOf = ({ kind, title, mark, foot }: Card): string =>
  [kind, mark, title, foot.map(({ label }) => label).join('・')].filter(Boolean).join(' | ');

/** A full-width bracket is drawn in the right half of its square. */
const opensBracket = (line: string): boolean => /^[「『（【〔《〈]/.test(line);

const centred = { alignItems: 'center', justifyContent: 'center' };
const badge = { padding: '4px 18px', border: `2px solid ${look.ink}`, borderRadius: 8, fontSize: 28 };

const box = (style: Record<string, unknown>, children: Drawing[]): Drawing => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const text = (style: Record<string, unknown>, children: string): Drawing => ({
  type: 'div',
  props: { style: { whiteSpace: 'pre', ...style }, children },
});

const drawIcon = (name: IconName, size: number, stroke = look.green): Drawing => ({
  type: 'svg',
  props: {
    width: size,
    height: size,
    viewBox: '0 0 24 24',
    fill: 'none',
    stroke,
    'stroke-width': 1.6,
    'stroke-linecap': 'round',
    'stroke-linejoin': 'round',
    children: { type: 'path', props: { d: icons[name] } },
  },
});
