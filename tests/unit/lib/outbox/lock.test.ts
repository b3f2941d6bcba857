import { expect, it, vi } from 'vitest';
import { patientLock } from '#lib/outbox/lock.ts';

const refused = () => Promise.reject(new DOMException('blocked', 'SecurityError'));

it('works under the lock, and tells how the work ended', async () => {
  const lock = patientLock((work) => work());
  const work = vi.fn(async () => undefined);
  await lock(work);
  expect(work).toHaveBeenCalledTimes(1);
  await expect(lock(() => Promise.reject(new Error('work')))).rejects.toThrow('work');
});

it('works without the lock where it is refused, also by a throw', async () => {
  const work = vi.fn(async () => undefined);
  await patientLock(refused)(work);
  await patientLock(() => {
    throw new TypeError('locks is undefined');
  })(work);
  expect(work).toHaveBeenCalledTimes(2);
});

it('does one work after the other without the lock', async () => {
  const lock = patientLock(refused);
  const steps: string[] = [];
  const work = (name: string) => async () => {
    steps.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 1));
    steps.push(`${name} ends`);
  };
  await Promise.all([lock(work('a')), lock(work('b'))]);
  expect(steps).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('works on without the lock after a work that failed', async () => {
  const lock = patientLock(refused);
  await expect(lock(() => Promise.reject(new Error('work')))).rejects.toThrow('work');
  const work = vi.fn(async () => undefined);
  await lock(work);
  expect(work).toHaveBeenCalledTimes(1);
});
