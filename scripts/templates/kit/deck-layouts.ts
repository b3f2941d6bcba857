import { apricot, calm, green, ink, page, quiet, white } from './deck-look.ts';
import { bullets, card, cards, figures, head, slot, stages, type Objects } from './deck-slots.ts';

const { left, inner, top, bottom } = page;
const height = bottom - top;

/** Four bars that grow shorter: what the reviews are about, and the only picture of the cover. */
const funnel: Objects = ['申込', '参加', 'アンケート', '商談'].flatMap((name, index, { length }): Objects => {
  const place = { x: 8.1, y: 1.95 + index * 0.95, h: 0.66 };
  const isLast = index === length - 1;
  return [
    { rect: { ...place, w: 4.4 - index * 1.05, fill: { color: isLast ? apricot : green } } },
    {
      text: {
        text: name,
        options: {
          ...place,
          x: place.x + 0.2,
          w: 1.6,
          margin: 0,
          fontSize: 16,
          bold: true,
          color: isLast ? ink : white,
          valign: 'middle',
        },
      },
    },
  ];
});

export const layouts: { title: string; objects: Objects }[] = [
  {
    title: '表紙',
    objects: [
      { rect: { x: 7.2, y: 0, w: 6.133, h: page.height, fill: { color: calm } } },
      ...funnel,
      slot('kicker', { x: left, y: 1.9, w: 6, h: 0.4 }, '資料の種類', {
        fontSize: 16,
        bold: true,
        color: green,
        valign: 'middle',
      }),
      slot(
        'title',
        { x: left, y: 2.35, w: 6, h: 1.9 },
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
  },
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
];
