/** `what` is a whole sentence, `fix` the corrected text or what to do. */
export interface Advice {
  what: string;
  fix: string;
  /** A notice is shown but stops nothing. */
  isNotice?: true;
}

/** Something to mend in one file. */
export interface Finding extends Advice {
  /** Counted from 1, as editors show it. */
  line: number;
}

export interface Problem extends Finding {
  /** Relative to the content folder. */
  file: string;
}

/** Two slips on one line that read the same are told once. */
export const inFile = (file: string, findings: Finding[]): Problem[] => [
  ...new Map(
    findings.map((finding) => [`${finding.line} ${finding.what} ${finding.fix}`, { file, ...finding }]),
  ).values(),
];

/** Every problem as three lines (where, what, how to mend it), and the count as the last line. */
export function report(problems: Problem[], root: string): string {
  const sorted = [...problems].sort((a, b) =>
    a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1,
  );
  const blocks = sorted.map(({ file, line, what, fix, isNotice }) =>
    [`${root}/${file}:${line}`, isNotice ? `注意: ${what}` : what, `直し方: ${fix}`].join('\n'),
  );
  const count = problems.filter(({ isNotice }) => !isNotice).length;
  return [...blocks, count ? `直すところが ${count} 件あります。` : '直すところはありません。'].join('\n\n');
}
