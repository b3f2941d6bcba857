import { expect, it } from 'vitest';
import { isPrivate } from '#receiver/delivery/private-address.ts';

it.each([
  ['10.1.2.3', true],
  ['172.31.0.1', true],
  ['172.32.0.1', false],
  ['192.0.0.8', true],
  ['192.0.2.1', false],
  ['198.17.255.255', false],
  ['198.18.0.1', true],
  ['198.19.255.255', true],
  ['223.255.255.255', false],
  ['224.0.0.1', true],
  ['255.255.255.255', true],
  ['fd00::1', true],
  ['::ffff:10.0.0.1', true],
  ['64:ff9b::a00:1', true],
  ['64:ff9c::a00:1', false],
  ['2002:a00:1::', true],
  ['ff02::1', true],
  ['2001:db8::1', false],
  ['hooks.example.jp', false],
])('%s is private: %s', (address, wanted) => {
  expect(isPrivate(address)).toBe(wanted);
});
