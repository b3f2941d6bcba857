/** The folder that the site is made of. Only tests choose another: lessons from elsewhere and entries that moved, without a word of ours. */
export const contentRoot = process.env['CONTENT_DIR'] ?? 'content';
