import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import { contentRoot } from './content-root.ts';
import type { Kind } from '#lib/paths.ts';
import { kindSchemas } from '#schemas/kinds.ts';

const entries = (kind: Kind) => glob({ base: `./${contentRoot}/${kind}`, pattern: '*/index.mdx' });

export const collections = {
  manuals: defineCollection({ loader: entries('manuals'), schema: kindSchemas.manuals }),
  videos: defineCollection({ loader: entries('videos'), schema: kindSchemas.videos }),
  courses: defineCollection({ loader: entries('courses'), schema: kindSchemas.courses }),
  templates: defineCollection({ loader: entries('templates'), schema: kindSchemas.templates }),
  cases: defineCollection({ loader: entries('cases'), schema: kindSchemas.cases }),
  faqs: defineCollection({ loader: entries('faqs'), schema: kindSchemas.faqs }),
  notice: defineCollection({ loader: glob({ base: `./${contentRoot}`, pattern: 'notice.md' }) }),
};
