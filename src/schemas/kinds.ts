import { caseStudy } from './case-study.ts';
import { course } from './course.ts';
import { faq } from './faq.ts';
import { manual } from './manual.ts';
import { template } from './template.ts';
import { video } from './video.ts';

/** The front matter of each kind, by its folder in `content/`. */
export const kindSchemas = {
  manuals: manual,
  videos: video,
  courses: course,
  templates: template,
  cases: caseStudy,
  faqs: faq,
};
