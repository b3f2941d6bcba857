/** One part of a presentation at a time, as the library writes it → as the guide hands it out. */

/** The library forgets the type of one kind of placeholder: that of pictures. */
const clean = (xml: string) =>
  xml.replaceAll(/<p:ph\s+([^>]*?)\s*\/>/g, (_, attributes: string) => {
    const kept = attributes.replaceAll(/\s+/g, ' ');
    return `<p:ph ${kept.includes('type=') ? kept : `type="pic" ${kept}`}/>`;
  });

/** Unique ids for every shape: the library gives tables the ids of other shapes. */
function numbered(xml: string): string {
  let id = 1;
  return xml.replaceAll(/(<p:cNvPr id=")\d+(")/g, (_, head: string, tail: string) => `${head}${id++}${tail}`);
}

const inPlaceholder = /<p:sp>(?:(?!<\/p:sp>)[\s\S])*?<p:ph [\s\S]*?<\/p:sp>/g;

/** Where the text of a placeholder stands in its box, by the number of the placeholder: the library forgets it. */
export type Anchors = ReadonlyMap<string, 't' | 'ctr' | 'b'>;

const anchored = (anchors: Anchors) => (shape: string) => {
  const anchor = anchors.get(/ idx="(\d+)"/.exec(shape)?.[1] ?? '');
  return anchor ? shape.replace('<a:bodyPr ', `<a:bodyPr anchor="${anchor}" `) : shape;
};

export const asLayout = (xml: string, furniture: string, anchors: Anchors): string =>
  numbered(
    clean(xml)
      .replaceAll(inPlaceholder, anchored(anchors))
      .replace('name="DEFAULT"', 'name="白紙"')
      .replace(/<p:bg><p:bgRef[\s\S]*?<\/p:bg>/, '')
      .replace('</p:spTree>', `${furniture}</p:spTree>`),
  );

const table = /<p:nvPr><p:extLst><p:ext uri="\{D42A27DB[\s\S]*?<\/p:extLst><\/p:nvPr>/g;

/** What stands in a placeholder takes place and type from the layout, so that a change there reaches every slide. */
export const asSlide = (xml: string, furniture: string): string =>
  numbered(
    clean(xml)
      .replaceAll(' hasCustomPrompt="1"', '')
      .replaceAll(inPlaceholder, inherited)
      .replaceAll('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
      .replaceAll(table, '<p:nvPr/>')
      .replace('</p:spTree>', `${furniture}</p:spTree>`),
  );

const inherited = (shape: string) =>
  shape
    .replace(/<p:spPr>[\s\S]*?<\/p:spPr>/, '<p:spPr/>')
    .replace(/<a:bodyPr[\s\S]*?(?:<\/a:bodyPr>|\/>)/, '<a:bodyPr/>')
    .replaceAll(/<a:pPr[^>]*>[\s\S]*?<\/a:pPr>/g, '')
    .replaceAll(
      /<a:(rPr|endParaRPr)[^>]*?(?:\/>|>[\s\S]*?<\/a:\1>)/g,
      (_, tag: string) => `<a:${tag} lang="ja-JP"/>`,
    );

/** Each line of the notes as a paragraph. */
export const asNotes = (xml: string): string =>
  xml.replace(
    /<a:p>(<a:r><a:rPr[^>]*\/><a:t>)([^<]*\n[^<]*)<\/a:t><\/a:r>(?:<a:endParaRPr[^>]*\/>)?<\/a:p>/,
    (_, head: string, text: string) =>
      text
        .split(/\r?\n/)
        .map((words) => `<a:p>${head}${words}</a:t></a:r></a:p>`)
        .join(''),
  );

/** The theme's faces, East Asian ones too, where the library names a Latin one. */
export const asChart = (xml: string): string =>
  xml.replaceAll(/<a:latin typeface="[^"]*"\/>/g, '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/>');

/** Notes print upright on A4's shape; the library turns the slide on its side. */
export const asPresentation = (xml: string): string =>
  xml.replace(/<p:notesSz [^>]*\/>/, '<p:notesSz cx="6858000" cy="9144000"/>');
