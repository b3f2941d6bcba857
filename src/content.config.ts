import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';
import type { Kind } from '#lib/paths.ts';
import { caseStudy } from '#schemas/case-study.ts';
import { course } from '#schemas/course.ts';
import { faq } from '#schemas/faq.ts';
import { manual } from '#schemas/manual.ts';
import { template } from '#schemas/template.ts';
import { video } from '#schemas/video.ts';

const entries = (kind: Kind) => glob({ base: `./content/${kind}`, pattern: '*/index.mdx' });

export const collections = {
  manuals: defineCollection({ loader: entries('manuals'), schema: manual }),
  videos: defineCollection({ loader: entries('videos'), schema: video }),
  courses: defineCollection({ loader: entries('courses'), schema: course }),
  templates: defineCollection({ loader: entries('templates'), schema: template }),
  cases: defineCollection({ loader: entries('cases'), schema: caseStudy }),
  faqs: defineCollection({ loader: entries('faqs'), schema: faq }),
  notice: defineCollection({ loader: glob({ base: './content', pattern: 'notice.md' }) }),
};
