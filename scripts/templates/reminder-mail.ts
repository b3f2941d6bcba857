import { readFileSync } from 'node:fs';
import { mailPage } from './kit/mail-preview.ts';
import type { Make } from './kit/made.ts';

/** The mails are written by hand, in the folder of the entry; only their picture is made. */
export const make: Make = ({ folder, id, blanks }) => ({
  files: {},
  picture: mailPage(readFileSync(`${folder}/${id}.txt`, 'utf8'), blanks),
});
