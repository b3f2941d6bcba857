import { hex } from './document-theme.ts';

const edge = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${hex('line')}"/>`;
const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(edge).join('');
const pad = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`;
const padding = `${pad('top', 85)}${pad('left', 142)}${pad('bottom', 85)}${pad('right', 142)}`;

const part = (type: string, fill: 'green' | 'paper', run = '') =>
  `<w:tblStylePr w:type="${type}">${run && `<w:rPr>${run}</w:rPr>`}` +
  `<w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${hex(fill)}"/></w:tcPr></w:tblStylePr>`;
const head = part('firstRow', 'green', `<w:b/><w:bCs/><w:color w:val="${hex('white')}"/>`);

const table = (id: string, name: string, parts: string) =>
  `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/>` +
  `<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="59"/><w:qFormat/>` +
  `<w:tblPr><w:tblBorders>${borders}</w:tblBorders><w:tblCellMar>${padding}</w:tblCellMar></w:tblPr>${parts}</w:style>`;

/**
 * What docx can not say: the styles that all others stand on, and those of tables. Lines, padding, head and first
 * column come from a style, so a row that a customer adds looks right. A table without a head has a style of its own,
 * because not every program reads which parts of a style a table wants.
 */
export const ownStyles =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
  '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>' +
  '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
  table('GuideTable', 'ガイドの表', head + part('firstCol', 'paper')) +
  table('GuideFacts', 'ガイドの表(見出しの行なし)', part('firstCol', 'paper'));
