// @ts-check
import { globSync, readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import react from '@astrojs/react';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, envField } from 'astro/config';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkCjkFriendlyGfmStrikethrough from 'remark-cjk-friendly-gfm-strikethrough';
import { contentRoot } from './src/content-root.ts';
import { articlesIn } from './src/lib/check/article.ts';
import { rehypeHeadingIds } from './src/lib/markdown/heading-ids.ts';
import { rehypeMovedAnchors } from './src/lib/markdown/moved-anchors.ts';
import { remarkScreenSource } from './src/lib/markdown/screen-source.ts';
import { rehypeTableAlign } from './src/lib/markdown/table-align.ts';
import { readRedirects } from './src/lib/redirects.ts';
import { videoPolicy } from './src/lib/video-source.ts';

const endpoint = process.env['ESCALATION_ENDPOINT'] ?? 'self';
/** @type {`https://${string}` | "'self'"} */
const receiver =
  endpoint === 'self' ? "'self'" : /** @type {`https://${string}`} */ (new URL(endpoint).origin);
const alsoReceiver = receiver === "'self'" ? '' : ` ${receiver}`;

/**
 * Islands are fetched when somebody reaches for them, not when they come into view.
 * @type {import('astro').AstroIntegration}
 */
const intent = {
  name: 'client:intent',
  hooks: {
    'astro:config:setup': ({ addClientDirective }) => {
      addClientDirective({ name: 'intent', entrypoint: './src/islands/intent.ts' });
    },
  },
};

const redirects = readRedirects(readFileSync(`${contentRoot}/redirects.txt`, 'utf8'));

// Lessons may play from elsewhere: the policy allows these hosts, and no other.
const lessons = {
  paths: globSync('videos/*/index.mdx', { cwd: contentRoot }),
  /** @param {string} file */
  read: (file) => readFileSync(`${contentRoot}/${file}`, 'utf8'),
};
const films = videoPolicy(
  articlesIn(lessons, new Date())
    .filter(({ state, findings }) => state === 'published' && findings.length === 0)
    .flatMap(({ data }) => (typeof data['source'] === 'string' ? [data['source']] : [])),
);
/** @param {string[]} origins */
const also = (origins) => origins.map((origin) => ` ${origin}`).join('');

export default defineConfig({
  site: process.env['SITE_URL'] ?? 'http://localhost:4321',
  trailingSlash: 'always',
  // Inlined although it makes each page 8 kB longer: linked, the sheet costs the first paint one more round trip (on slow
  // 4G a manual shows after 1.2 s instead of 0.5), and the pages after the first gain next to nothing.
  build: { format: 'directory', inlineStylesheets: 'always' },
  // What is remembered of one content folder is wrong for another.
  cacheDir: `node_modules/.astro/${contentRoot.replaceAll('/', '-')}`,
  prerenderConflictBehavior: 'error',
  integrations: [mdx(), react({ include: ['src/islands/**'] }), intent],
  env: {
    schema: {
      ESCALATION_ENDPOINT: envField.string({ context: 'client', access: 'public', default: 'self' }),
      DEMONSTRATION: envField.boolean({ context: 'client', access: 'public', default: true }),
      // 試験運転: nobody is told of what the form sends.
      TRIAL: envField.boolean({ context: 'client', access: 'public', default: true }),
    },
  },
  image: {
    layout: 'constrained',
    responsiveStyles: false,
    service: { entrypoint: './src/ringed.ts', config: {} },
  },
  markdown: {
    syntaxHighlight: false,
    // The default processor leaves `**「保存」**を押す` as asterisks.
    processor: unified({
      smartypants: false,
      remarkPlugins: [remarkCjkFriendly, remarkCjkFriendlyGfmStrikethrough, remarkScreenSource],
      rehypePlugins: [rehypeHeadingIds, [rehypeMovedAnchors, { redirects }], rehypeTableAlign],
      remarkRehype: { footnoteLabel: '脚注' },
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' data:",
        `media-src 'self'${also(films.media)}`,
        "font-src 'self'",
        `connect-src 'self'${alsoReceiver}${also(films.connect)}`,
        `frame-src ${films.frame.join(' ') || "'none'"}`,
        "worker-src 'self'",
        "manifest-src 'self'",
        `form-action 'self'${alsoReceiver}`,
        "base-uri 'none'",
        "object-src 'none'",
      ],
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  experimental: { contentIntellisense: true },
  vite: {
    plugins: [tailwindcss()],
    build: {
      rolldownOptions: {
        // One line of noise for each MDX file.
        onLog: (level, log, handle) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') handle(level, log);
        },
      },
    },
  },
});
