import { existsSync, readFileSync, rmSync } from 'node:fs';
import { resultsFile, type FaultResult } from './report.ts';

/** Around all suites: what was broken, what was promised meanwhile, and what became of it, as one table. */
export default function table(): () => void {
  rmSync(resultsFile, { force: true });
  return () => {
    if (!existsSync(resultsFile)) return;
    const lines = readFileSync(resultsFile, 'utf8').trim().split('\n');
    const results = lines.map((line) => JSON.parse(line) as FaultResult);
    console.table(Object.fromEntries(results.map(({ test, ...figures }) => [test, figures])));
    console.log(
      'Not proven here: a disk that lies or is lost, power cuts, a real mail relay, the real Slack. A copy too many is possible by design.',
    );
  };
}
