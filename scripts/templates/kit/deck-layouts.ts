import { apricot, calm, green, ink, page, quiet, white } from './deck-look.ts';
import { bullets, card, cards, figures, head, slot, stages, type Objects } from './deck-slots.ts';

export interface Layout {
  title: string;
  objects: Objects;
}

const { left, inner, top, bottom } = page;
const height = bottom - top;

export interface Bar {
  name: string;
  /** Inches, 4.4 at most. */
  width: number;
  /** The one next thing. */
  isNext?: boolean;
}

/** What the deck is about as bars, and the only picture of the cover. */
function barsOf(bars: readonly Bar[]): Objects {
  const step = Math.min(0.95, 4.4 / bars.length);
  const y = (page.height - step * bars.length) / 2;
  return bars.flatMap(({ name, width, isNext }, index): Objects => {
    const place = { x: 8.1, y: y + index * step, h: step * 0.7 };
    const text = { fontSize: step < 0.7 ? 14 : 16, bold: true, color: isNext ? ink : white } as const;
    return [
      { rect: { ...place, w: width, fill: { color: isNext ? apricot : green } } },
      {
        text: {
          text: name,
          options: { ...place, x: place.x + 0.15, w: width - 0.15, margin: 0, valign: 'middle', ...text },
        },
      },
    ];
  });
}

export const coverOf = (bars: readonly Bar[]): Layout => ({
  title: '表紙',
  objects: [
    { rect: { x: 7.2, y: 0, w: 6.133, h: page.height, fill: { color: calm } } },
    ...barsOf(bars),
    slot('kicker', { x: left, y: 1.9, w: 6, h: 0.4 }, '資料の種類', {
      fontSize: 16,
      bold: true,
      color: green,
      valign: 'middle',
    }),
    slot(
      'title',
      { x: left, y: 2.5, w: 6, h: 1.9 },
      '表題を2行までで',
      { fontSize: 36, bold: true, lineSpacingMultiple: 1.15 },
      'title',
    ),
    slot('body', { x: left, y: 4.55, w: 6, h: 1.3 }, '会社名、日付、話す人', {
      fontSize: 18,
      color: quiet,
      lineSpacingMultiple: 1.35,
    }),
  ],
});

const statement = slot('statement', { x: left + 0.6, y: top + 0.4, w: inner - 1.2, h: 1.9 }, '結論を1文で', {
  fontSize: 36,
  bold: true,
  align: 'center',
  valign: 'middle',
  lineSpacingMultiple: 1.2,
});
const button = { x: 4.267, y: top + 2.35, w: 4.8, h: 0.85 };
const support = { fontSize: 18, color: quiet, align: 'center', lineSpacingMultiple: 1.3 } as const;

/** What follows the cover. */
export const inside: readonly Layout[] = [
  { title: '見出しと表', objects: head },
  {
    title: '本文',
    objects: [
      ...head,
      slot('body', { x: left, y: top, w: inner, h: height }, '本文', { ...bullets, fontSize: 18 }),
    ],
  },
  {
    title: '図と読み取り',
    objects: [
      ...head,
      card(left, 7.3),
      slot('chart', { x: left + 0.2, y: top + 0.2, w: 6.9, h: height - 0.4 }, '', {}, 'chart'),
      slot('head1', { x: 8.55, y: top + 0.1, w: 3.98, h: 0.45 }, '気づく', {
        fontSize: 20,
        bold: true,
        color: green,
        valign: 'middle',
      }),
      slot('body1', { x: 8.55, y: top + 0.75, w: 3.98, h: height - 0.85 }, '図から読めること', bullets),
    ],
  },
  { title: '2つの欄', objects: [...head, ...cards(2, 18)] },
  { title: '3つの欄', objects: [...head, ...cards(3, 18)] },
  { title: '数字と2つの欄', objects: [...head, ...figures(top), ...cards(2, 16, top + 2.15)] },
  { title: '4つの段', objects: [...head, ...stages] },
  {
    title: 'ひとこと',
    objects: [
      ...head,
      { rect: { x: left, y: top, w: inner, h: height, fill: { color: calm } } },
      statement,
      slot('body', { x: left + 0.6, y: top + 2.75, w: inner - 1.2, h: 1.5 }, '支える言葉', support),
    ],
  },
  {
    title: '次の一歩',
    objects: [
      ...head,
      card(left, inner),
      statement,
      {
        text: {
          text: '',
          options: { ...button, shape: 'roundRect', rectRadius: 0.12, fill: { color: apricot } },
        },
      },
      slot('next', button, 'ボタンの文字(12字まで)', {
        fontSize: 22,
        bold: true,
        align: 'center',
        valign: 'middle',
      }),
      slot(
        'body',
        { x: left + 0.6, y: top + 3.45, w: inner - 1.2, h: 0.8 },
        '押したあとに起こること',
        support,
      ),
    ],
  },
];
