/** The folder that the site is made of. Only tests choose another: a lesson from each provider, without a word of ours. */
export const contentRoot = process.env['CONTENT_DIR'] ?? 'content';
