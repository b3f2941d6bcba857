import { describe, expect, it } from 'vitest';
import { onFreePort } from '../../../scripts/port.ts';

const taken = Object.assign(new Error('taken'), { code: 'EADDRINUSE' });
const startUnless = (busy: number[]) => (port: number) =>
  busy.includes(port) ? Promise.reject(taken) : Promise.resolve(port);

describe('onFreePort', () => {
  it('takes 4321, or the next free one', async () => {
    expect(await onFreePort(undefined, startUnless([]))).toBe(4321);
    expect(await onFreePort(undefined, startUnless([4321, 4322]))).toBe(4323);
  });

  it('takes an empty wish for none', async () => {
    expect(await onFreePort('', startUnless([]))).toBe(4321);
  });

  it('takes the wished one and no other', async () => {
    expect(await onFreePort('8080', startUnless([]))).toBe(8080);
    await expect(onFreePort('8080', startUnless([8080]))).rejects.toThrow(
      'PORT=8080 はほかのプログラムが使っています。',
    );
  });

  it.each(['abc', '-1', '65536', '80.5'])('says that PORT=%s is no port', async (wanted) => {
    await expect(onFreePort(wanted, startUnless([]))).rejects.toThrow(`PORT=${wanted} は使えません。`);
  });

  it('does not hide other faults', async () => {
    await expect(onFreePort(undefined, () => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  });
});
