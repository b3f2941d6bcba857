import { expect, it } from 'vitest';
import { servedFiles } from '#lib/template-files.ts';

it('gives the newest at two addresses, and each older version at its own, marked as such', () => {
  expect(servedFiles('1.1', ['mail.txt'], ['v1.0/mail.txt', 'v1.1/mail.txt'])).toEqual([
    { address: 'mail.txt', source: 'mail.txt', isNewest: true },
    { address: 'v1.1/mail.txt', source: 'mail.txt', isNewest: true },
    { address: 'v1.0/mail.txt', source: 'v1.0/mail.txt', isNewest: false },
  ]);
});
