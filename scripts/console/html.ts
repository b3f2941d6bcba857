type Part = string | number | false | null | undefined | string[];

const text = (part: Part): string => {
  if (part === false || part === null || part === undefined) return '';
  return Array.isArray(part) ? part.join('') : String(part);
};

/** A piece of markup. Nothing is escaped: every word of the console is our own. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): string =>
  String.raw({ raw: strings }, ...parts.map(text));

/** What a page of the console gives to the shell around it. */
export interface Page {
  title: string;
  /** Buttons at the right of the title. */
  actions?: string;
  body: string;
  /** Of the member who looks: most pages are open to a 配信管理者. */
  role?: string;
}

/** `?status=live` of the address: the whole state of a page, so that each screen can be opened again. */
export type Query = URLSearchParams;
