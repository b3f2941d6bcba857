import { campaignDocument } from './campaign-page/document.ts';
import { campaignHtml } from './campaign-page/html.ts';
import { campaignText } from './campaign-page/text.ts';
import type { Make } from './kit/made.ts';

/** One set of words in three forms: to write in, to copy from, to put on a site of one's own. */
export const make: Make = async (entry) => ({
  files: {
    [`${entry.id}.docx`]: await campaignDocument(entry),
    [`${entry.id}.html`]: campaignHtml(entry),
    [`${entry.id}.txt`]: campaignText(entry),
  },
  paper: `${entry.id}.docx`,
});
