import { cutAnchor, versionOf } from '#lib/redirects.ts';
import { nearest } from './distance.ts';

/**
 * Where what stood at `address` most likely is now: something new first, then what is spelt alike, then the list.
 * Undefined for a file of one version that went without its page: no other version is what was sent.
 */
export function placeNow(
  address: string,
  pageNow: ReadonlyMap<string, string>,
  fresh: string[],
  dark: string[],
  open: ReadonlySet<string>,
): string | undefined {
  const [oldPage, anchor] = cutAnchor(address);
  const page = pageNow.get(oldPage) ?? oldPage;
  const within = (addresses: Iterable<string>) =>
    [...addresses].filter((candidate) =>
      anchor ? candidate.startsWith(`${page}#`) : !candidate.includes('#') && isSameKind(candidate, address),
    );
  // A file goes where its page went, under its own name.
  const folder = isFile(address) ? pageNow.get(listOf(address)) : undefined;
  const followed = folder && folder + address.slice(listOf(address).length);
  if (followed && open.has(followed)) return followed;
  const renewed = within(fresh);
  // Versions keep to themselves: what was renamed in one is sought in that one first.
  const beside = renewed.filter((candidate) => folderOf(candidate) === folderOf(address));
  const renamed = beside.length > 0 || versionOf(address) ? beside : renewed;
  // Of several that went, only one can be the new one: how it is spelt tells which.
  const gone = dark.filter((other) =>
    anchor
      ? other.startsWith(`${oldPage}#`)
      : !other.includes('#') &&
        isSameKind(other, address) &&
        (!isFile(address) || folderOf(other) === folderOf(address)),
  );
  if (renamed.length === 1 && gone.length === 1 && renamed[0]) return renamed[0];
  // On one page, only the anchors differ: the long address before them would make any two look alike.
  const alike = (addresses: string[]): string | undefined => {
    if (!anchor) return nearest(address, addresses);
    const meant = nearest(
      anchor,
      addresses.map((candidate) => cutAnchor(candidate)[1]),
    );
    return meant && `${page}#${meant}`;
  };
  if (versionOf(address) && open.has(folder ?? listOf(address))) return alike(beside);
  return alike(renamed) ?? alike(within(open)) ?? (anchor ? page : (folder ?? nearestList(address, open)));
}

const folderOf = (address: string): string => address.slice(0, address.lastIndexOf('/'));
const isFile = (address: string): boolean => !address.endsWith('/');
const listOf = (address: string): string => {
  const [, kind = '', id = ''] = address.split('/');
  return isFile(address) ? `/${kind}/${id}/` : `/${kind}/`;
};
/** The page of a file, or the list of its kind where that page is gone, too. */
const nearestList = (address: string, open: ReadonlySet<string>): string =>
  isFile(address) && !open.has(listOf(address)) ? listOf(listOf(address)) : listOf(address);
const isSameKind = (a: string, b: string): boolean => listOf(a) === listOf(b) && isFile(a) === isFile(b);
