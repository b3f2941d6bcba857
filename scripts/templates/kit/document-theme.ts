import type { IThemeOptions } from 'docx';
import { colour } from './look.ts';

/** A colour of the guide as Word writes it: `0D6658`. */
export const hex = (name: keyof typeof colour): string => colour[name].slice(2);

const face = 'BIZ UDPGothic';
/** Western and East Asian text each have their own place for a face: one name in all of them keeps a line in one hand. */
export const font = { ascii: face, hAnsi: face, eastAsia: face, cs: face };

/** What Word offers in its own menus of colours and fonts. */
export const theme: IThemeOptions = {
  name: 'セルフケアガイド',
  colors: {
    dark1: hex('ink'),
    light1: hex('white'),
    dark2: hex('quiet'),
    light2: hex('paper'),
    accent1: hex('green'),
    accent2: hex('calm'),
    accent3: hex('line'),
    accent4: hex('quiet'),
    accent5: hex('ink'),
    accent6: hex('brick'),
    hyperlink: hex('green'),
    followedHyperlink: hex('quiet'),
  },
  fonts: { headings: { latin: face, eastAsia: face }, body: { latin: face, eastAsia: face } },
};
