import { rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { addressesFile } from '#lib/check/addresses.ts';
import { listProblems } from '#lib/check/contract.ts';
import { report } from '#lib/check/problem.ts';
import { missingForProduction } from '#lib/settings.ts';
import { contentRoot } from '../src/content-root.ts';
import { site } from '#site.config.ts';
import { contentFiles, mustStop, problemsIn } from './check.ts';
import { writeHostingFiles } from './hosting.ts';
import { buildSearchIndex } from './search-index.ts';

/**
 * Builds `dist/`: the site and its search index.
 * @param demo allows samples and says 「見本」 on every page; without it, samples and missing settings stop the build.
 * @param trial says on the form that nobody is told of what it sends; a production build never does.
 * @param dist another folder to build into.
 * @throws Error naming each missing setting, or each mistake in the content as `npm run check` does.
 */
export async function buildSite({
  demo,
  trial = demo,
  dist = 'dist',
}: {
  demo: boolean;
  trial?: boolean;
  dist?: string;
}): Promise<void> {
  if (!demo) {
    const missing = missingForProduction(process.env, site);
    if (missing.length > 0) {
      throw new Error(['公開用に組み立てるには、次の設定が要ります。', ...missing].join('\n・'));
    }
  }
  const problems = problemsIn(contentRoot);
  // What goes out unlisted could later go dark without a word.
  const unlisted = [...listProblems(contentFiles(contentRoot)), ...problems].filter(
    ({ file }) => file === addressesFile,
  );
  if (!demo && unlisted.length > 0) throw new Error(report(unlisted, contentRoot));
  if (mustStop(problems)) throw new Error(report(problems, contentRoot));
  process.env['DEMONSTRATION'] = String(demo);
  process.env['TRIAL'] = String(trial);
  try {
    await build({ logLevel: 'warn', outDir: dist });
    writeHostingFiles(contentRoot, dist);
    await buildSearchIndex({ dist, content: contentRoot });
  } catch (error) {
    // Half a site looks like a whole one to whatever publishes or serves it.
    rmSync(dist, { recursive: true, force: true });
    throw error;
  }
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { demo: { type: 'boolean', default: false }, dist: { type: 'string', default: 'dist' } },
  });
  try {
    await buildSite(values);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
