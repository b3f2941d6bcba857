/** What a file promises beside its format. */
export interface Promised {
  /** `1.0` */
  version: string;
  /** Names that its `{{blanks}}` may have. */
  blanks: readonly string[];
}

export const endsWithVersion = (text: string, { version }: Promised): boolean =>
  text.trimEnd().endsWith(` v${version}`);
