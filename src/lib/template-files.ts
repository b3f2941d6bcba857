/** A file that customers get under the address of its template. */
export interface Served {
  /** `delivery-live.xlsx`; `v1.0/delivery-live.xlsx` */
  address: string;
  /** Where its bytes lie in the entry's folder. */
  source: string;
  /** An older version comes as it was, whatever became of the entry since. */
  isNewest: boolean;
}

/**
 * The addresses of a template's files: each of the newest at two, `<file>` and `v<version>/<file>`, so that a link to
 * this very version stays when the next one comes.
 * @param older the files of older versions, as they lie there: `v1.0/delivery-live.xlsx`
 */
export const servedFiles = (version: string, files: readonly string[], older: readonly string[]): Served[] =>
  files
    .flatMap((file) =>
      [file, `v${version}/${file}`].map((address) => ({ address, source: file, isNewest: true })),
    )
    .concat(
      older
        // Put there ahead of time, it is still the newest.
        .filter((file) => !file.startsWith(`v${version}/`))
        .map((file) => ({ address: file, source: file, isNewest: false })),
    );
