import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archiveBytes } from '../../../../../scripts/templates/kit/archive.ts';

test('the order in which files are given leaves no trace', () => {
  const [one, two] = ['案内', '<a/>'];
  const first = archiveBytes({ 'x/README.txt': one, 'x/src/a.xml': two });
  expect(first.equals(archiveBytes({ 'x/src/a.xml': two, 'x/README.txt': one }))).toBe(true);
});

test('what went in comes out', () => {
  const archive = unzipSync(archiveBytes({ 'x/README.txt': '案内' }));
  expect(strFromU8(archive['x/README.txt'] ?? new Uint8Array())).toBe('案内');
});
