import path from 'node:path';
import { report } from '#lib/check/problem.ts';
import { mustStop, problemsIn } from '../check.ts';

/** What we need of Vite's development server. */
export interface Server {
  watcher: { on(event: 'all', see: (event: string, file: string) => void): unknown };
  ws: {
    send(event: string, text: string): void;
    on(event: string, answer: () => void): void;
  };
}

/**
 * A Vite plugin. Astro stops at the first mistake, in English, and leaves the page as it was; so the very check speaks
 * while editors write. Its bar comes with Vite's client, because that is all a page holds which could not be made.
 */
export const contentReport = (root: string) => ({
  name: 'content-report',
  configureServer: (server: Server) => reportChanges(root, server),
  transform: (code: string, id: string) =>
    id.endsWith('vite/dist/client/client.mjs') ? `${code}\nimport('/scripts/dev/report-bar.ts');` : null,
});

/** Editors save several files at once, and some programs save one file in several steps. */
const settledAfterMs = 200;

/** Tells the terminal and every open page what is to mend in `root`: now, and after each change. */
export function reportChanges(root: string, { watcher, ws }: Server): void {
  let mistakes = '';
  let timer: NodeJS.Timeout | undefined;

  const tell = (): void => {
    try {
      const problems = problemsIn(root);
      console.log(`\n${report(problems, root)}`);
      const stopping = problems.filter(({ isNotice }) => !isNotice);
      mistakes = mustStop(problems) ? report(stopping, root) : '';
      ws.send('content-report', mistakes);
    } catch (error) {
      // A file went away while we read; its own event calls us again.
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    }
  };
  tell();
  watcher.on('all', (_event, file) => {
    if (!path.resolve(file).startsWith(path.resolve(root) + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(tell, settledAfterMs);
  });
  // A page that opens later asks, because what was sent before it listened is lost.
  ws.on('content-report:ask', () => ws.send('content-report', mistakes));
}
