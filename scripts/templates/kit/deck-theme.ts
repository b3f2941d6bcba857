import { face, page, scheme } from './deck-look.ts';
import { escapeXml } from './escape.ts';

const emu = (inches: number) => Math.round(inches * 914400);

const slot = ([name, value]: [string, string]) => `<a:${name}><a:srgbClr val="${value}"/></a:${name}>`;
const colours = `<a:clrScheme name="セルフケアガイド">${Object.entries(scheme).map(slot).join('')}</a:clrScheme>`;
const faces = (kind: 'major' | 'minor') =>
  `<a:${kind}Font><a:latin typeface="${face}"/><a:ea typeface="${face}"/><a:cs typeface=""/><a:font script="Jpan" typeface="${face}"/></a:${kind}Font>`;
const fonts = `<a:fontScheme name="セルフケアガイド">${faces('major')}${faces('minor')}</a:fontScheme>`;

/** Colours and faces of the guide in the theme that the library writes. */
export const withTheme = (xml: string): string =>
  xml
    .replace('name="Office Theme"', 'name="セルフケアガイド"')
    .replace(/<a:clrScheme[\s\S]*?<\/a:clrScheme>/, colours)
    .replace(/<a:fontScheme[\s\S]*?<\/a:fontScheme>/, fonts);

const box = (x: number, y: number, w: number, h: number) =>
  `<p:spPr><a:xfrm><a:off x="${emu(x)}" y="${emu(y)}"/><a:ext cx="${emu(w)}" cy="${emu(h)}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr>`;
const shape = (id: number, name: string, ph: string, where: string, text: string) =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph ${ph}/></p:nvPr></p:nvSpPr>${where}<p:txBody>${text}</p:txBody></p:sp>`;
const small = (align: 'l' | 'r') =>
  `<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"/><a:lstStyle><a:lvl1pPr algn="${align}"><a:defRPr sz="1050"><a:solidFill><a:schemeClr val="tx2"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>`;
const number = `<a:p><a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum"><a:rPr lang="ja-JP"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang="ja-JP"/></a:p>`;
const words = (text: string) => `<a:p><a:r><a:rPr lang="ja-JP"/><a:t>${escapeXml(text)}</a:t></a:r></a:p>`;

const plain = '<a:bodyPr/><a:lstStyle/>';
/** On the left of every slide. A placeholder, so that 「ヘッダーとフッター」 governs it. */
export const titleAndVersion = (footer: string): string =>
  shape(90, 'フッター', 'type="ftr" sz="quarter" idx="11"', '<p:spPr/>', plain + words(footer));
export const pageNumber = shape(
  91,
  'スライド番号',
  'type="sldNum" sz="quarter" idx="12"',
  '<p:spPr/>',
  plain + number,
);

const { left, inner } = page;
const group =
  '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/><a:chOff x="0" y="0"/><a:chExt cx="0" cy="0"/></a:xfrm></p:grpSpPr>';
const masterTree = (footer: string) =>
  `<p:cSld><p:bg><p:bgPr><a:solidFill><a:schemeClr val="bg2"/></a:solidFill><a:effectLst/></p:bgPr></p:bg><p:spTree>${group}` +
  shape(
    2,
    'タイトル',
    'type="title"',
    box(left, 0.85, inner, 0.8),
    '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr"><a:normAutofit/></a:bodyPr><a:lstStyle/>' +
      words('タイトルを入力'),
  ) +
  shape(
    3,
    '本文',
    'type="body" idx="1"',
    box(left, page.top, inner, page.bottom - page.top),
    '<a:bodyPr vert="horz" lIns="0" tIns="0" rIns="0" bIns="0"><a:normAutofit/></a:bodyPr><a:lstStyle/>' +
      words('本文を入力'),
  ) +
  shape(
    4,
    'フッター',
    'type="ftr" sz="quarter" idx="3"',
    box(left, 6.98, 9, 0.28),
    small('l') + words(footer),
  ) +
  shape(
    5,
    'スライド番号',
    'type="sldNum" sz="quarter" idx="4"',
    box(11.53, 6.98, 1, 0.28),
    small('r') + number,
  ) +
  '</p:spTree></p:cSld>';

const level = (indent: number, size: number) =>
  `marL="${emu(indent)}" indent="${indent ? -emu(0.24) : 0}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="120000"/></a:lnSpc><a:spcBef><a:spcPts val="600"/></a:spcBef>${indent ? '<a:buClr><a:schemeClr val="accent1"/></a:buClr><a:buFont typeface="Arial"/><a:buChar char="•"/>' : '<a:buNone/>'}<a:defRPr sz="${size}" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr>`;
const bodyStyle = [0, 0.24, 0.48]
  .map(
    (indent, index) => `<a:lvl${index + 1}pPr ${level(indent, index ? 1600 : 1800)}</a:lvl${index + 1}pPr>`,
  )
  .join('');
const titleStyle =
  '<a:lvl1pPr algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1"><a:lnSpc><a:spcPct val="110000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/><a:defRPr sz="2800" b="1" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/></a:defRPr></a:lvl1pPr>';

/** The master that every layout inherits from: the library leaves it without placeholders. */
export const withMaster = (xml: string, footer: string): string =>
  xml
    .replace(/<p:cSld>[\s\S]*?<\/p:cSld>/, () => masterTree(footer))
    .replace(/<p:hf [^>]*\/>/, '')
    .replace(/<p:titleStyle>[\s\S]*?<\/p:titleStyle>/, `<p:titleStyle>${titleStyle}</p:titleStyle>`)
    .replace(/<p:bodyStyle>[\s\S]*?<\/p:bodyStyle>/, `<p:bodyStyle>${bodyStyle}</p:bodyStyle>`);
